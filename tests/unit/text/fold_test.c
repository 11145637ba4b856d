/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "text/fold.h"

static const char *fold(const char *text)
{
    static char out[256];
    size_t needed = enc_fold(text, strlen(text), out, sizeof out);
    check_equal(needed, strlen(out));
    return out;
}

static int same(const char *a, const char *b)
{
    return enc_fold_equal(a, strlen(a), b, strlen(b));
}

/* Headers of real files: case, accents, padding, no-break spaces, byte order marks. */
static void headers_fold_as_people_write_them(void **state)
{
    (void)state;
    check_text(fold("\xEF\xBB\xBFJournalCode  "), "journalcode");
    check_text(fold("Date d\xE2\x80\x99\xC3\x89" "ch\xC3\xA9" "ance"), "date d'echeance");
    check_text(fold("Montant\xC2\xA0 TTC"), "montant ttc");
    check_text(fold("e\xCC\x81" "che\xCC\x81" "ance"), "echeance");
    check_text(fold("\xC5\x92uvre Stra\xC3\x9F" "e \xC3\x86 \xC4\xB0 \xC5\xBD"),
               "oeuvre strasse ae i z");
    check_text(fold("\xE2\x82\xAC \xE6\x97\xA5 \xC3\x97"), "\xE2\x82\xAC \xE6\x97\xA5 \xC3\x97");
    check_text(fold(" \t\xE2\x80\xAF "), "");
    check(same("IDevise", " idevise\t"));
    check(!same("IDevise", "IdDevise"));
    check(same("s\xC3\x9F\xC3\x9F\xC3\x9F", "\xC3\x9F\xC3\x9F\xC3\x9Fs"));
    check(!same("a", "ab"));
}

static void blanks_of_every_kind_are_trimmed(void **state)
{
    (void)state;
    const char *text = "\xEF\xBB\xBF \xC2\xA0" "A B\xE2\x80\xAF\t";
    size_t length = strlen(text);
    enc_text_trim(&text, &length);
    check_equal(length, 3);
    check(memcmp(text, "A B", 3) == 0);
    check(enc_text_is_blank("\xC2\xA0 ", 3));
    check(!enc_text_is_blank("\xC3\xA0", 2)); /* ends with the byte of a no-break space */
}

/* Folding twice is folding once, equality is equality of folded forms, and a short buffer gets a
 * whole-character prefix. */
static void folding_is_stable(void **state)
{
    (void)state;
    static const char *const pieces[] = {
        "a",        "Z",        " ",            "\xC3\xA9",         "\xC5\x93", "\xC3\x9F",
        "\xCC\x81", "\xC2\xA0", "\xE2\x82\xAC", "\xF0\x9F\x98\x80", "-",        "'"};
    FOR_RANDOM(random, 20000) {
        char text[2][64], once[2][160], twice[160], cut[8];
        size_t length[2], folded[2];
        for (int k = 0; k < 2; k++) {
            text[k][0] = '\0';
            for (uint64_t n = random_below(&random, 6); n > 0; n--)
                strcat(text[k], pieces[random_below(&random, 12)]);
            length[k] = strlen(text[k]);
            folded[k] = enc_fold(text[k], length[k], once[k], sizeof once[k]);
        }
        enc_fold(once[0], folded[0], twice, sizeof twice);
        check_text(twice, once[0]);
        check(folded[0] <= 2 * length[0]);
        check_equal(enc_fold_equal(text[0], length[0], text[1], length[1]),
                    strcmp(once[0], once[1]) == 0);
        check_equal(enc_fold(text[0], length[0], cut, sizeof cut), folded[0]);
        check(strncmp(once[0], cut, strlen(cut)) == 0);
    }
}

CHECK_MAIN(headers_fold_as_people_write_them, blanks_of_every_kind_are_trimmed, folding_is_stable)
