// SPDX-License-Identifier: MIT

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The books of benches/support/books.c as columns: the same documents, number by number. */
final class Books {
    private static final int DAYS = 730;
    private static final int FIRST_DAY = 20454 - DAYS + 1;
    private static final int[] TERMS = {0, 14, 30, 30, 30, 45, 60, 90};
    private static final int INVOICE = 1;
    private static final int CREDIT_NOTE = 5;
    private static final int PAYMENT = 6;
    private static final int NUMBER_SIZE = 10;

    /** An invoice or credit note of the plan. */
    private record Planned(int customer, long amount, int issue, int due, int type) {}

    final int customers;
    int count;
    long[] customer;
    int[] type;
    int[] issue;
    int[] due;
    long[] gross;
    int[] offsets;
    byte[] numbers;

    private final Planned[] plan;
    private final int[] nextPaid;
    private final int[] firstPaid = new int[DAYS];
    private final StringBuilder all = new StringBuilder();
    private long state = 20260101;

    Books(int documents) {
        int invoices = documents / 9 * 5 + 1;
        customers = invoices / 20 + 1;
        plan = new Planned[invoices];
        nextPaid = new int[invoices];
        customer = new long[2 * invoices];
        type = new int[2 * invoices];
        issue = new int[2 * invoices];
        due = new int[2 * invoices];
        gross = new long[2 * invoices];
        for (int at = 0; at < invoices; at++) {
            plan(at, FIRST_DAY + (int) ((long) at * DAYS / invoices));
        }
        book();
        cut();
    }

    private long splitmix() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    private double unit() {
        return (splitmix() >>> 11) * 0x1p-53;
    }

    private void plan(int at, int day) {
        double u = unit();
        double w = unit();
        long bits = splitmix();
        long rank = (long) (customers * u * u);
        long amount = 500 + (long) (2e7 * w * w * w * w * w);
        boolean isCredit = Long.remainderUnsigned(bits >>> 8, 100) < 3;
        plan[at] = new Planned((int) (rank * 2654435761L % customers) + 1,
                isCredit ? amount / 4 + 1 : amount, day, day + TERMS[(int) (bits & 7)],
                isCredit ? CREDIT_NOTE : INVOICE);
        int paid = paid(plan[at]);
        if (paid < DAYS) {
            nextPaid[at] = firstPaid[paid];
            firstPaid[paid] = at + 1;
        }
    }

    /** Day of payment, seen from the first day; DAYS: not paid so far. */
    private int paid(Planned invoice) {
        double late = unit();
        long bits = splitmix();
        int day = Math.max(invoice.due - 5 + (int) (60 * late * late * late),
                invoice.issue) - FIRST_DAY;
        boolean isPaid = invoice.type == INVOICE && Long.remainderUnsigned(bits, 100) < 88;
        return isPaid && day < DAYS ? day : DAYS;
    }

    private void book() {
        int at = 0;
        int credits = 0;
        int payments = 0;
        for (int day = 0; day < DAYS; day++) {
            for (; at < plan.length && plan[at].issue == FIRST_DAY + day; at++) {
                boolean isCredit = plan[at].type == CREDIT_NOTE;
                credits += isCredit ? 1 : 0;
                add(plan[at].customer, plan[at].type, plan[at].issue, plan[at].due,
                        plan[at].amount, isCredit ? credits : at + 1 - credits);
            }
            for (int one = firstPaid[day]; one != 0; one = nextPaid[one - 1]) {
                add(plan[one - 1].customer, PAYMENT, FIRST_DAY + day, Integer.MIN_VALUE,
                        plan[one - 1].amount, ++payments);
            }
        }
    }

    private void add(int who, int what, int day, int dueDay, long amount, int serial) {
        customer[count] = who;
        type[count] = what;
        issue[count] = day;
        due[count] = dueDay;
        gross[count++] = amount;
        all.append(what == INVOICE ? "FA" : what == PAYMENT ? "RG" : "AV")
                .append(Integer.toString(100_000_000 + serial), 1, NUMBER_SIZE - 1);
    }

    private void cut() {
        customer = Arrays.copyOf(customer, count);
        type = Arrays.copyOf(type, count);
        issue = Arrays.copyOf(issue, count);
        due = Arrays.copyOf(due, count);
        gross = Arrays.copyOf(gross, count);
        offsets = new int[count + 1];
        Arrays.setAll(offsets, at -> at * NUMBER_SIZE);
        numbers = all.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
