/* SPDX-License-Identifier: MIT */
/* Which texts of a FEC become the number of a document, and which never do. */
#include "unit/io/fec_text.h"

/* Numbers of four lines by each rule; the file says how many came from where. */
static void the_number_is_where_the_rule_finds_it(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES FEC_LINE("VE", "1", "20240110", "411000", "C1", "V",
                                                  "20240110", "2024117 Nom", "1,00", "", "", "")
        FEC_LINE("VE", "2", "20240110", "411000", "C1", "V", "20240110", "Facture Nom", "1,00", "",
                 "", "") FEC_LINE("VE", "3", "20240110", "411000", "C1", "-", "20240110", "Divers",
                                  "1,00", "", "", "")
            FEC_LINE("VE", "4", "20240110", "411000", "C1", "F 12 bis", "20240110", "7, Nom",
                     "1,00", "", "", "");
    static const char *const wanted[][4] = {{"2024117", "", "", "F 12 bis"},
                                            {"V", "V", "", "F 12 bis"},
                                            {"2024117", "V", "", "7"},
                                            {"2024117", "V", "", "7"}};
    static const unsigned from_label[] = {1, 0, 2, 2};
    for (int32_t rule = 0; rule <= ENCOURS_FEC_NUMBER_FIRST_WORD; rule++) {
        test_ledger test = ledger_begin();
        encours_fec_options options = fec_options();
        options.number = rule;
        encours_fec_counts fec = fec_well_counts(&test, text, &options);
        for (size_t i = 0; i < 4; i++)
            check_text(fec_text(&test, ENCOURS_COLUMN_NUMBER_TEXT, i), wanted[rule][i]);
        unsigned missing = rule == ENCOURS_FEC_NUMBER_USEFUL ? 2 : 1; /* "V" is no number */
        check_equal(fec.numbers_missing, missing);
        check_equal(fec.numbers_from_label, from_label[rule]);
        check_equal(fec.numbers_from_reference, 4 - missing - from_label[rule]);
        ledger_end(&test);
    }
}

/* Numbers stay in the log for ever: by default only what looks like one of a document goes there.
 */
static void nothing_of_a_person_becomes_a_number(void **state)
{
    (void)state;
    static const struct {
        const char *reference;
        const char *label;
        const char *number;
    } lines[] = {
        {"-", "06.12.34.56.78 DUPONT", ""},
        {"", "0612345678 DUPONT", ""},
        {"V", "06 12 34 56 78 DUPONT", ""},
        {"", "06-12-34-56-78", ""},
        {"", "+33612345678 DUPONT", ""},
        {"", "0033612345678 DUPONT", ""},
        {"06 12 34 56 78", "x", ""},
        {"+33 6 12 34 56 78", "x", ""},
        {"JEAN DUPONT", "x", ""},
        {"JEAN DUPONT 12", "x", ""},
        {"Jean-Paul D'Arc 1965", "x", ""},
        {"j.dupont12@example.org", "x", ""},
        {"DUPONT", "F-2024/117 DUPONT", "F-2024/117"},
        {"", "12/03/1965 DUPONT", ""},
        {"", "1965-03-12 DUPONT", ""},
        {"", "12.03.65 DUPONT", ""},
        {"", "12031965 DUPONT", ""},
        {"", "20240110 Facture", ""},
        {"", "01/2024 loyer", ""},
        {"", "dupont12@example.org", ""},
        {"", "12345678901234567890 x", "12345678901234567890"},
        {"", "123456789012345678901 x", ""},
        {"", "F_1.2, DUPONT", "F_1.2"},
        {"", "DUPONT 12", ""},
        {"F 12 bis", "x", "F 12 bis"},
        {"0612345678", "x", "0612345678"},
        {"Facture 12", "x", "Facture 12"},
        {"\xC3\x89lise Martin 3", "x", ""},
        {"0123 avoir", "x", "0123 avoir"},
    };
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        char text[1024];
        (void)snprintf(text, sizeof text,
                       FEC_NAMES "VE||1|20240110|411000||C1||%s|20240110|%s|1,00|0|||||\n",
                       lines[i].reference, lines[i].label);
        test_ledger test = ledger_begin();
        encours_fec_counts fec = fec_well_counts(&test, text, NULL);
        check_text(fec_text(&test, ENCOURS_COLUMN_NUMBER_TEXT, 0), lines[i].number);
        check_equal(fec.numbers_missing, lines[i].number[0] == '\0');
        ledger_end(&test);
    }
}

CHECK_MAIN(the_number_is_where_the_rule_finds_it, nothing_of_a_person_becomes_a_number)
