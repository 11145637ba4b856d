// SPDX-License-Identifier: MIT

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.encours.Aging;
import org.encours.AgingColumn;
import org.encours.AgingRow;
import org.encours.DsoFigure;
import org.encours.DsoReport;
import org.encours.DsoRow;
import org.encours.Encours;
import org.encours.EncoursException;
import org.encours.FecCounts;
import org.encours.FecOptions;
import org.encours.Import;
import org.encours.ImportCounts;
import org.encours.ImportOptions;
import org.encours.ImportReason;
import org.encours.VerifyReport;
import org.encours.View;

/**
 * From a file of accounting entries (FEC) to the figures of the receivables, as receivables.c:
 *
 * <pre>java --class-path encours.jar Receivables.java FILE LEDGER [DAY [TERMS]]</pre>
 *
 * imports the customers' lines of FILE, a FEC named SirenFECAAAAMMJJ, into the ledger "RECEIVABLES"
 * of the SQLite file LEDGER, and prints the aged balance, DSO and the largest exposures on DAY
 * (default: the closing date of the FEC). TERMS are the payment terms, which no FEC states
 * (default: "net 30"). Running it twice changes nothing.
 */
public final class Receivables {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final int TOP = 10;
    private static final List<String> OUTCOMES = List.of("", "imported", "checked",
            "known already: imported before", "nothing new", "refused");

    private Receivables() {}

    public static void main(String[] words) {
        if (words.length < 2 || words.length > 4) {
            System.err.println("usage: Receivables FILE LEDGER [YYYY-MM-DD [TERMS]]");
            System.exit(2);
        }
        try {
            run(Path.of(words[0]), Path.of(words[1]),
                    words.length > 2 ? LocalDate.parse(words[2]) : null,
                    words.length > 3 ? words[3] : "net 30");
        } catch (EncoursException failure) {
            for (Throwable issue : failure.getSuppressed()) { // every further line refused
                System.err.println(issue.getMessage());
            }
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    private static void run(Path file, Path store, LocalDate wanted, String terms) {
        FecOptions fec = FecOptions.defaults().terms(terms).codesImpersonal(1);
        ImportOptions options = ImportOptions.defaults().actor("receivables").reason("FEC");
        try (var opened = Encours.open(store); var ledger = opened.ledger("RECEIVABLES", EUR);
                var done = ledger.importFec(file, fec, options); var view = ledger.view()) {
            print(done, file);
            print(view, wanted == null ? done.fecCount().closing() : wanted);
            VerifyReport report = ledger.verify(null);
            System.out.printf("%nLedger file %s: %d records, %d events, hash chain verified%n",
                    store, report.records(), report.events());
        }
    }

    private static void print(Import done, Path file) {
        ImportCounts counts = done.count();
        FecCounts fec = done.fecCount();
        System.out.printf("%s: %s%n", file.getFileName(), OUTCOMES.get(done.outcomeOf().value()));
        System.out.printf("  lines read %d, used %d", counts.linesRead(), counts.linesUsed());
        for (ImportReason reason : ImportReason.Known.values()) {
            if (done.ignored(reason) > 0) {
                System.out.printf(", %s %d", Import.reasonText(reason), done.ignored(reason));
            }
        }
        System.out.printf("%n  made: customers %d, documents %d, allocations %d%n",
                counts.customers(), counts.documents(), counts.allocations());
        System.out.printf("  due dates: computed from terms %d, missing %d%n",
                counts.dueDatesComputed(), counts.dueDatesMissing());
        System.out.printf("  lettering: groups %d, unbalanced %d, after the closing %d%n"
                + "  remarks %d%n", fec.groups(), fec.groupsUnbalanced(),
                fec.groupsAfterClosing(), done.fecRemarkCount());
    }

    private static void print(View view, LocalDate day) {
        try (Aging aging = view.aging(day); DsoReport report = view.dso(day)) {
            printAging(aging, day);
            printDso(report, day);
            printTop(aging);
        }
    }

    private static void printAging(Aging aging, LocalDate day) {
        System.out.printf("%nAged balance on %s, EUR, days overdue%n%-16s", day, "customer");
        for (AgingColumn column : aging.columns()) {
            System.out.printf(" %14s", column.label());
        }
        System.out.printf(" %14s%n", "balance");
        aging.rows().stream().filter(row -> row.currency().equals(EUR)).forEach(Receivables::printRow);
        aging.currencyTotals().stream().filter(row -> row.currency().equals(EUR))
                .forEach(Receivables::printRow);
    }

    private static void printRow(AgingRow row) {
        System.out.printf("%-16.16s", row.label());
        row.amounts().values().forEach(amount -> System.out.printf(" %14s", money(amount)));
        System.out.printf(" %14s%n", money(row.total()));
    }

    private static void printDso(DsoReport report, LocalDate day) {
        for (DsoRow total : report.currencyTotals()) {
            if (!total.currency().equals(EUR)) {
                continue;
            }
            System.out.printf("%nDSO on %s, sales of the last %d days%n", day, report.days());
            printFigure(total, DsoFigure.Known.SIMPLE, "simple");
            printFigure(total, DsoFigure.Known.COUNT_BACK, "count-back");
            printFigure(total, DsoFigure.Known.BEST_POSSIBLE, "best possible");
            printFigure(total, DsoFigure.Known.DELAY, "delay");
        }
    }

    private static void printFigure(DsoRow total, DsoFigure.Known figure, String name) {
        BigDecimal days = total.days(figure);
        System.out.printf("  %-14s %s%n", name, days == null ? "no sales" : days + " days");
    }

    private static void printTop(Aging aging) {
        System.out.printf("%nLargest exposures%n");
        int rank = 1;
        for (AgingRow row : aging.top(TOP, EUR)) {
            if (row.total().signum() > 0) {
                System.out.printf("%2d  %-16.16s %14s%n", rank++, row.label(), money(row.total()));
            }
        }
    }

    private static String money(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,." + amount.scale() + "f", amount);
    }
}
