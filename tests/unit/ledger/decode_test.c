/* SPDX-License-Identifier: MIT */
/* Bytes written by hand from docs/event-format.md: each wrong run beside a right one that differs
 * in that rule alone. */
#include <stdlib.h>

#include "ledger/kinds.h"
#include "support/check.h"

/* Decode all of a run; what is wrong with it, or NULL. */
static const char *decode(const char *hex)
{
    uint8_t bytes[4096];
    size_t size = 0;
    for (const char *at = hex; *at != '\0'; at++) {
        if (*at == ' ')
            continue;
        check(size < sizeof bytes);
        char digits[3] = {at[0], at[1], '\0'};
        bytes[size++] = (uint8_t)strtoul(digits, NULL, 16);
        at++;
    }
    enc_decoded *decoded = malloc(sizeof *decoded);
    uint8_t *own = malloc(size + 1);
    check(decoded != NULL && own != NULL);
    memcpy(own, bytes, size);
    enc_codec codec = {.level = ENC_FORMAT_LEVEL};
    enc_reader reader = {own, own + size, false};
    const char *wrong = NULL;
    while (wrong == NULL && reader.at < reader.end)
        wrong = enc_event_decode(&codec, &reader, decoded);
    free(decoded);
    free(own);
    return wrong;
}

typedef struct rule {
    const char *name;
    const char *right;
    const char *wrong;
} rule;

static void check_rules(const rule *rules, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *why = decode(rules[i].right);
        if (why != NULL)
            fail_msg("%s: the right form %s", rules[i].name, why);
        if (decode(rules[i].wrong) == NULL)
            fail_msg("%s: the wrong form was read", rules[i].name);
    }
}

#define CHECK_RULES(rules) check_rules((rules), sizeof(rules) / sizeof((rules)[0]))

/* An invoice of 5, due on its day, and of customer 0 on day 0: flags 1, customer, effective, type,
 * lines. F is 46. */
#define INVOICE "07 01 00 00 01 05 01"

static void there_is_one_form_only(void **state)
{
    (void)state;
    static const rule rules[] = {
        {"shortest varint", "0d 00", "0d 80 00"},
        {"shortest varint of two bytes", "0d 80 01", "0d 80 81 00"},
        {"a type said again", INVOICE " 07 00 00 00 05 01", INVOICE " 07 01 00 00 01 05 01"},
        {"a currency said again", "07 21 00 00 01 02 05 01", "07 21 00 00 01 00 05 01"},
        {"an account class said again", "07 41 00 00 01 02 05 01", "07 41 00 00 01 00 05 01"},
        {"the effective date as issue date", "07 11 00 00 01 02 05 01", "07 11 00 00 01 01 05 01"},
        {"number and key alike, written twice", "07 0f 00 00 01 00 01 46 05 01",
         "07 07 00 00 01 00 01 46 00 01 46 05 01"},
        {"shared without a number", "07 0f 00 00 01 00 01 46 05 01", "07 09 00 00 01 05 01"},
        {"shared without the flag of a key", "07 0f 00 00 01 00 01 46 05 01",
         "07 0b 00 00 01 00 01 46 05 01"},
        {"shared without the flag of a number", "07 0f 00 00 01 00 01 46 05 01",
         "07 0d 00 00 01 00 01 46 05 01"},
        {"more in common than said", "07 03 00 00 01 00 01 46 05 01 07 02 00 00 01 01 47 05 01",
         "07 03 00 00 01 00 01 46 05 01 07 02 00 00 00 02 46 47 05 01"},
        {"the same text, said anew", "07 03 00 00 01 00 01 46 05 01 07 02 00 00 01 00 05 01",
         "07 03 00 00 01 00 01 46 05 01 07 02 00 00 00 01 46 05 01"},
        {"an empty number", "07 03 00 00 01 00 01 46 05 01", "07 03 00 00 01 00 00 05 01"},
        {"more in common than there is", "07 03 00 00 01 00 01 46 05 01",
         "07 03 00 00 01 01 01 46 05 01"},
        {"several lines that are one", "07 81 01 00 00 01 02 05 01 05 01",
         "07 81 01 00 00 01 01 05 01"},
        {"several lines that are none", "07 81 01 00 00 01 02 05 01 05 01", "07 81 01 00 00 01 00"},
        {"an extra that says nothing", "07 81 02 00 00 01 05 01 10", "07 81 02 00 00 01 05 01 00"},
        {"no pairs", "08 02 00 00 00 01", "08 00 00"},
    };
    CHECK_RULES(rules);
}

static void nothing_is_out_of_range(void **state)
{
    (void)state;
    static const rule rules[] = {
        {"row 2^32 - 1", "0d fe ff ff ff 0f", "0d ff ff ff ff 0f"},
        {"a row below 0", "09 00 00", "09 01 00"},
        {"a row beyond 2^32 - 2", "09 fc ff ff ff 1f 00", "09 fe ff ff ff 1f 00"},
        {"more than 64 bits", "07 81 02 00 00 01 05 01 01 ff ff ff ff ff ff ff ff ff 01",
         "07 81 02 00 00 01 05 01 01 ff ff ff ff ff ff ff ff ff 02"},
        {"more than 10 bytes", "07 81 02 00 00 01 05 01 01 ff ff ff ff ff ff ff ff ff 01",
         "07 81 02 00 00 01 05 01 01 ff ff ff ff ff ff ff ff ff 81 00"},
        {"amount 2^63", "07 01 00 00 01 ff ff ff ff ff ff ff ff 7f 01",
         "07 01 00 00 01 80 80 80 80 80 80 80 80 80 01 01"},
        {"the day before 1900", "09 00 bd 8f 03", "09 00 bf 8f 03"},
        {"the day after 2199", "09 00 ca a0 0a", "09 00 cc a0 0a"},
        {"an effective date before 1900", "07 01 00 bd 8f 03 01 05 01",
         "07 01 00 bf 8f 03 01 05 01"},
        {"a due date before 1900", "07 01 00 bd 8f 03 01 05 01", "07 01 00 bd 8f 03 01 05 02"},
        {"a document flag 512", "07 81 02 00 00 01 05 01 10", "07 81 04 00 00 01 05 01"},
        {"a due date beyond 64 bits", "07 01 00 02 01 05 01",
         "07 01 00 02 01 05 ff ff ff ff ff ff ff ff ff 01"},
        {"a pair of 2^63", "08 02 00 00 00 ff ff ff ff ff ff ff ff 7f",
         "08 02 00 00 00 80 80 80 80 80 80 80 80 80 01"},
        {"dimension 32 of a value", "04 1f 01 46", "04 20 01 46"},
        {"dimension 32 of a customer", "06 00 1f 00 00", "06 00 20 00 00"},
        {"an own dimension 32", "07 81 02 00 00 01 05 01 40 1f 00",
         "07 81 02 00 00 01 05 01 40 20 00"},
        {"a party that is neither 0 nor 1", "05 00 01", "05 00 02"},
        {"unique numbers neither 0 nor 1", "01 01 46 01 01", "01 01 46 01 02"},
        {"a currency of 17 bits", "02 ff ff 03 00", "02 80 80 04 00"},
        {"no currency", "02 01 00", "02 00 00"},
        {"no base currency", "01 01 46 01 00", "01 01 46 00 00"},
        {"a quoted amount in no currency", "07 81 02 00 00 01 05 01 04 01 00",
         "07 81 02 00 00 01 05 01 04 00 00"},
        {"19 decimals", "02 01 12", "02 01 13"},
        {"a reason of nine bits", "0a 00 00 ff 01", "0a 00 00 80 02"},
        {"an empty ledger id", "01 01 46 01 00", "01 00 01 00"},
        {"an empty dimension", "03 01 46", "03 00"},
        {"an empty value", "04 00 01 46", "04 00 00"},
        {"empty terms", "0c 01 46", "0c 00"},
        {"a control character", "03 01 20", "03 01 1f"},
        {"the character 0x7F", "03 01 7e", "03 01 7f"},
        {"a cut character", "03 02 c3 a9", "03 01 c3"},
        {"an overlong character", "03 02 c2 80", "03 02 c1 80"},
        {"a surrogate", "03 03 ed 9f bf", "03 03 ed a0 80"},
        {"a character above U+10FFFF", "03 04 f4 8f bf bf", "03 04 f4 90 80 80"},
        {"a shared text cut in a character",
         "07 03 00 00 01 00 02 c3 a9 05 01 07 02 00 00 01 01 a8 05 01",
         "07 03 00 00 01 00 02 c3 a9 05 01 07 02 00 00 01 00 05 01"},
    };
    CHECK_RULES(rules);
}

/* 33 bytes where 32 may be, and so on: lengths are checked before the bytes. */
static void texts_are_no_longer_than_they_may_be(void **state)
{
    (void)state;
    static const struct {
        const char *before;
        size_t most;
        const char *behind;
    } texts[] = {
        {"01", ENC_LEDGER_ID_BYTES_MAX, "01 00"},
        {"03", ENC_DIMENSION_NAME_BYTES_MAX, ""},
        {"04 00", ENC_DIMENSION_VALUE_BYTES_MAX, ""},
        {"05", ENC_CODE_BYTES_MAX, "00"},
        {"07 03 00 00 01 00", ENC_NUMBER_BYTES_MAX, "05 01"},
        {"07 05 00 00 01 00", ENC_SOURCE_KEY_BYTES_MAX, "05 01"},
        {"0c", ENC_NUMBER_BYTES_MAX, ""},
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        for (size_t more = 0; more < 2; more++) {
            char hex[512];
            int length = snprintf(hex, sizeof hex, "%s %02zx ", texts[i].before,
                                  texts[i].most + more);
            for (size_t k = 0; k < texts[i].most + more; k++)
                length += snprintf(hex + length, sizeof hex - (size_t)length, "46");
            snprintf(hex + length, sizeof hex - (size_t)length, " %s", texts[i].behind);
            check_equal(decode(hex) == NULL, more == 0);
        }
}

/* All that is counted is there, so that only the count can be what is wrong. */
static void no_more_of_a_thing_than_there_may_be(void **state)
{
    (void)state;
    static const struct {
        const char *most;
        const char *more;
        size_t count;
        const char *each;
    } things[] = {
        {"07 81 01 00 00 01 80 08", "07 81 01 00 00 01 81 08", ENC_LINES_MAX, "05 01 "},
        {"08 80 04 00", "08 82 04 00", ENC_PAIRS_MAX, "00 00 01 "},
        {"07 81 02 00 00 01 05 01 80 10", "07 81 02 00 00 01 05 01 c0 10", ENC_DIMENSIONS_MAX,
         "1f 00 "},
    };
    for (size_t i = 0; i < sizeof things / sizeof things[0]; i++)
        for (size_t more = 0; more < 2; more++) {
            static char hex[16384];
            int length = snprintf(hex, sizeof hex, "%s ", more ? things[i].more : things[i].most);
            for (size_t k = 0; k < things[i].count + more; k++)
                length += snprintf(hex + length, sizeof hex - (size_t)length, "%s", things[i].each);
            check_equal(decode(hex) == NULL, more == 0);
        }
}

/* What a longer text left behind in the register is no part of it. */
static void a_register_is_as_long_as_its_text(void **state)
{
    (void)state;
    check(decode("07 03 00 00 01 00 02 46 47 05 01 07 02 00 00 01 00 05 01 "
                 "07 02 00 00 01 01 47 05 01") == NULL);
    check(decode("07 03 00 00 01 00 02 46 47 05 01 07 02 00 00 01 00 05 01 "
                 "07 02 00 00 02 00 05 01") != NULL);
}

static void unknown_kinds_are_refused(void **state)
{
    (void)state;
    for (unsigned kind = 0; kind < 256; kind++) {
        char hex[8];
        snprintf(hex, sizeof hex, "%02x", kind);
        const char *wrong = decode(hex);
        check(wrong != NULL);
        bool known = enc_kind_of(kind) != NULL;
        check_equal(strstr(wrong, "unknown kind") == NULL, known);
    }
}

static void numbers_fold_and_unfold(void **state)
{
    (void)state;
    static const struct {
        int64_t value;
        uint64_t folded;
        size_t size;
    } facts[] = {
        {0, 0, 1},
        {-1, 1, 1},
        {1, 2, 1},
        {-2, 3, 1},
        {63, 126, 1},
        {-64, 127, 1},
        {64, 128, 2},
        {-8192, 16383, 2},
        {8192, 16384, 3},
        {INT64_MAX, UINT64_MAX - 1, 10},
        {INT64_MIN, UINT64_MAX, 10},
    };
    for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++) {
        uint8_t bytes[ENC_VARINT_SIZE_MAX];
        check(enc_fold(facts[i].value) == facts[i].folded);
        check_equal(enc_unfold(facts[i].folded), facts[i].value);
        check_equal(enc_put_signed(bytes, facts[i].value) - bytes, facts[i].size);
        enc_reader reader = {bytes, bytes + facts[i].size, false};
        check_equal(enc_get_signed(&reader), facts[i].value);
        check(!reader.failed && reader.at == reader.end);
    }
}

CHECK_MAIN(there_is_one_form_only, nothing_is_out_of_range, texts_are_no_longer_than_they_may_be,
           no_more_of_a_thing_than_there_may_be, a_register_is_as_long_as_its_text,
           unknown_kinds_are_refused, numbers_fold_and_unfold)
