/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "text/number.h"
#include "text/number_read.h"

typedef struct text {
    char bytes[128];
    size_t length;
} text;

static void append(text *to, const char *part)
{
    memcpy(to->bytes + to->length, part, strlen(part));
    to->length += strlen(part);
}

static const char *one_of(test_random *random, const char *const *parts, size_t count)
{
    return parts[random_below(random, count)];
}

#define ONE_OF(random, ...)                                                                        \
    one_of(random, (const char *const[]){__VA_ARGS__},                                             \
           sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))

/* Anything, between two digits. */
static void append_body(text *to, test_random *random)
{
    append(to, ONE_OF(random, "0", "1", "9"));
    for (uint64_t left = random_below(random, 6); left > 0; left--)
        append(to, ONE_OF(random, "7", "00", ",", ".", " ", "-", "+", "(", ")", "$", "EUR",
                          "\xE2\x82\xAC", "\xC2\xA0", "e", "\xE2\x88\x92"));
    append(to, ONE_OF(random, "0", "4", "8"));
}

static void check_rest(const enc_number_dress *dress, const text *whole, const text *rest)
{
    check_equal(dress->length, rest->length);
    check(memcmp(dress->digits, rest->bytes, rest->length) == 0);
    check(dress->digits >= whole->bytes &&
          dress->digits + dress->length <= whole->bytes + whole->length);
}

/* What stands between two digits is left as it is, whatever stands around them. */
static void digits_at_both_ends_wear_nothing(void **state)
{
    (void)state;
    FOR_RANDOM(random, 20000)
    {
        text body = {.length = 0};
        enc_number_dress dress;
        append_body(&body, &random);
        enc_number_undress(body.bytes, body.length, &dress);
        check_rest(&dress, &body, &body);
        check(!dress.negative && !dress.two_signs && dress.currency == NULL);
    }
}

/* A sign or brackets, a currency on either side and blanks, in any order, come off. */
static void what_is_worn_comes_off(void **state)
{
    (void)state;
    FOR_RANDOM(random, 20000)
    {
        text body = {.length = 0}, whole = {.length = 0};
        enc_number_dress dress;
        bool brackets = random_below(&random, 2) == 0, minus = random_below(&random, 2) == 0;
        bool sign_inside = random_below(&random, 2) == 0, behind = random_below(&random, 2) == 0;
        const char *sign = minus ? ONE_OF(&random, "-", "\xE2\x88\x92") : "+";
        const char *currency = ONE_OF(&random, "", "EUR", "usd", "$", "\xE2\x82\xAC", "\xC2\xA3");
        append_body(&body, &random);
        const char *open = brackets ? "(" : behind ? "" : sign;
        const char *close = brackets ? ")" : behind ? sign : "";
        bool before = random_below(&random, 2) == 0;
        append(&whole, ONE_OF(&random, "", " ", "\xC2\xA0"));
        append(&whole, sign_inside && before ? currency : "");
        append(&whole, open);
        append(&whole, ONE_OF(&random, "", " "));
        append(&whole, !sign_inside && before ? currency : "");
        memcpy(whole.bytes + whole.length, body.bytes, body.length);
        whole.length += body.length;
        append(&whole, !sign_inside && !before ? currency : "");
        append(&whole, ONE_OF(&random, "", "\xE2\x80\xAF"));
        append(&whole, close);
        append(&whole, sign_inside && !before ? currency : "");
        enc_number_undress(whole.bytes, whole.length, &dress);
        check_rest(&dress, &whole, &body);
        check_equal(dress.negative, brackets || minus);
        check(!dress.two_signs);
        check_equal(dress.currency_length, strlen(currency));
        check(dress.currency_length == 0 ||
              memcmp(dress.currency, currency, dress.currency_length) == 0);
    }
}

/* Which readings a field has, from both readings of it. */
static void count_readings(const text *field, uint64_t counts[3])
{
    enc_number_dress dress;
    enc_number_digits comma, point;
    enc_number_undress(field->bytes, field->length, &dress);
    bool by_comma = enc_number_read(dress.digits, dress.length, ',', ENC_GROUP_ANY, true, &comma) ==
                    ENC_NUMBER_FINE;
    bool by_point = enc_number_read(dress.digits, dress.length, '.', ENC_GROUP_ANY, true, &point) ==
                    ENC_NUMBER_FINE;
    bool same = comma.mantissa == point.mantissa &&
                (comma.mantissa == 0 ||
                 (int64_t)comma.scale - comma.exponent == (int64_t)point.scale - point.exponent);
    counts[0] += by_comma && !by_point;
    counts[1] += by_point && !by_comma;
    counts[2] += by_comma && by_point && !same;
}

/* A field decides what its two readings say, also where the decision is seen without reading. */
static void a_field_decides_what_its_readings_say(void **state)
{
    (void)state;
    FOR_RANDOM(random, 50000)
    {
        text field = {.length = 0};
        enc_number_sniffer sniffer = {0};
        uint64_t counts[3] = {0};
        for (uint64_t left = random_below(&random, 8); left > 0; left--)
            append(&field, ONE_OF(&random, "0", "1", "12", "345", "000", "123456789012", ",", ".",
                                  ",", ".", "-", " ", "'", "EUR", "e2"));
        enc_number_observe(&sniffer, field.bytes, field.length, 7);
        count_readings(&field, counts);
        check_equal(sniffer.comma, counts[0]);
        check_equal(sniffer.point, counts[1]);
        check_equal(sniffer.either, counts[2]);
        check_equal(sniffer.comma_line, counts[0] * 7);
        check_equal(sniffer.point_line, counts[1] * 7);
        check_equal(sniffer.either_line, counts[2] * 7);
    }
}

CHECK_MAIN(digits_at_both_ends_wear_nothing, what_is_worn_comes_off,
           a_field_decides_what_its_readings_say)
