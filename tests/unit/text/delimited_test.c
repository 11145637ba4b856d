/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "base/limits.h"
#include "text/delimited.h"
#include "text/scan.h"
#include "unit/text/gzip.h"
#include "unit/text/inputs.h"

static const enc_delimited_options defaults = {0};

/* All records as one text: fields in <>, records by "line:" and newline. */
typedef struct transcript {
    char text[4096];
    encours_status status;
    uint64_t lines, empty_lines, nuls;
    char separator;
    int32_t encoding;
} transcript;

/* What does not fit is left out: only short inputs are compared. */
static void add_text(transcript *out, const char *text, size_t length)
{
    size_t used = strlen(out->text);
    if (length < sizeof out->text - used)
        memcpy(out->text + used, text, length);
}

static void transcribe(const enc_delimited_record *record, transcript *out)
{
    char line[32];
    add_text(out, line, (size_t)snprintf(line, sizeof line, "%d:", (int)record->line));
    for (size_t i = 0; i < record->count; i++) {
        add_text(out, "<", 1);
        add_text(out, record->fields[i].text, record->fields[i].length);
        add_text(out, ">", 1);
    }
    add_text(out, "\n", 1);
}

static transcript read_input(test_input *input, const enc_delimited_options *options)
{
    transcript result = {{0}, ENCOURS_OK, 0, 0, 0, 0, 0};
    encours_context *context = NULL;
    enc_delimited *reader = NULL;
    encours_input stream = test_input_of(input);
    check_ok(encours_context_new(NULL, &context, check_error()));
    result.status = enc_delimited_open(context, &stream, options, &reader, check_error());
    if (result.status != ENCOURS_OK)
        check(reader == NULL);
    enc_delimited_record record = {NULL, 1, 0, 0};
    while (result.status == ENCOURS_OK && record.count > 0) {
        result.status = enc_delimited_next(reader, &record, check_error());
        if (result.status == ENCOURS_OK && record.count > 0)
            transcribe(&record, &result);
    }
    if (reader != NULL) {
        result.lines = enc_delimited_lines(reader);
        result.empty_lines = enc_delimited_empty_lines(reader);
        result.nuls = enc_delimited_nuls(reader);
        result.separator = enc_delimited_separator(reader);
        result.encoding = enc_delimited_encoding(reader);
    }
    enc_delimited_free(reader);
    encours_context_free(context);
    return result;
}

static transcript read_bytes(const char *text, size_t size, enc_delimited_options options)
{
    test_input input = {.bytes = text, .size = size};
    return read_input(&input, &options);
}

static transcript read_text(const char *text, enc_delimited_options options)
{
    return read_bytes(text, strlen(text), options);
}

#define check_reads(input, options, expected)                                                      \
    do {                                                                                           \
        transcript read_ = read_text(input, options);                                              \
        check_ok(read_.status);                                                                    \
        check_text(read_.text, expected);                                                          \
    } while (0)

static void the_separator_is_found(void **state)
{
    (void)state;
    check_equal(read_text("a;b;c\n1,5;2;3\n", defaults).separator, ';');
    check_equal(read_text("a,b\n1;2,x\n", defaults).separator, ',');
    check_equal(read_text("a\tb\n1,5\t2\n", defaults).separator, '\t');
    check_equal(read_text("a|b|c", defaults).separator, '|');
    const char *both = "Date;Montant, EUR;Client\nx;1,50;y\nx;2,50;y\n";
    check_equal(read_text(both, defaults).separator, ';');
    check_equal(read_text("\"a,b,c\";d\n1;2\n", defaults).separator, ';');
    check_fails(read_text("alone\n1\n", defaults).status, ENCOURS_E_INVALID,
                "none of the separators");
    check_fails(read_text("a;b,c\n1;2,3\n", defaults).status, ENCOURS_E_INVALID, "two ways");
    check_text(check_last_error()->source, "sample.csv");
    enc_delimited_options bad = {.separator = '"'};
    check_fails(read_text("a", bad).status, ENCOURS_E_INVALID, "cannot be a separator");
}

/* RFC 4180, rules 1 to 7, and what real files add to it. */
static void quotes_follow_rfc_4180(void **state)
{
    (void)state;
    enc_delimited_options comma = {.separator = ','};
    check_reads("a,b\r\n1,2\r\n", comma, "1:<a><b>\n2:<1><2>\n");
    check_reads("a,b\n1,2", comma, "1:<a><b>\n2:<1><2>\n");
    check_reads("\"a\",\"b,c\",\"d\"\"e\"\n", comma, "1:<a><b,c><d\"e>\n");
    check_reads("\"one\r\ntwo\n\",x\ny,z\n", comma, "1:<one\r\ntwo\n><x>\n4:<y><z>\n");
    check_reads("\"\",\"\"\"\"\n", comma, "1:<><\">\n");
    check_reads("\"\"\n", comma, "1:<>\n");
    check_reads("5\" pipe,a\"b\"\n", comma, "1:<5\" pipe><a\"b\">\n");
    check_reads("\"a\"  ,b\n", comma, "1:<a><b>\n");
    check_reads("a, \"b\"\n", comma, "1:<a>< \"b\">\n");
    check_reads(",\n,,\n", comma, "1:<><>\n2:<><><>\n");
    enc_delimited_options raw = {.separator = ',', .no_quotes = true};
    check_reads("\"a,b\n\"\n", raw, "1:<\"a><b>\n2:<\">\n");
}

static void broken_quotes_are_placed(void **state)
{
    (void)state;
    enc_delimited_options comma = {.separator = ','};
    check_fails(read_text("a,b\n1,\"2\n3,4\n", comma).status, ENCOURS_E_INVALID, "never closed");
    check_equal(check_last_error()->line, 2);
    check_equal(check_last_error()->column, 2);
    check_fails(read_text("a,b\n\"1\n\"x,2\n", comma).status, ENCOURS_E_INVALID, "text follows");
    check_equal(check_last_error()->line, 3);
    check_equal(check_last_error()->column, 1);
    check_fails(read_text("\"a\"\"b\" \"c\"", comma).status, ENCOURS_E_INVALID, "text follows");
}

/* LF, CRLF, CR and CR CR LF end one line each, mixed as they come. */
static void every_line_end_is_known(void **state)
{
    (void)state;
    enc_delimited_options tab = {.separator = '\t'};
    const char *expected = "1:<a><b>\n2:<c><d>\n3:<e><f>\n";
    check_reads("a\tb\nc\td\ne\tf\n", tab, expected);
    check_reads("a\tb\r\nc\td\r\ne\tf\r\n", tab, expected);
    check_reads("a\tb\rc\td\re\tf", tab, expected);
    check_reads("a\tb\r\r\nc\td\r\r\ne\tf\r\r\n", tab, expected);
    check_reads("a\tb\rc\td\r\r\ne\tf\r", tab, expected);
    transcript empty = read_text("\n\na\tb\n\r\n\r\rc\td\n\n", tab);
    check_text(empty.text, "3:<a><b>\n7:<c><d>\n");
    check_equal(empty.empty_lines, 6);
    check_equal(empty.lines, 8);
    transcript nothing = read_text("", defaults);
    check_ok(nothing.status);
    check_text(nothing.text, "");
    check_equal(nothing.lines, 0);
}

/* FEC trap 7: 22 columns and a trailing tab make a 23rd header without a name. */
static void an_extra_separator_of_the_whole_file_is_dropped(void **state)
{
    (void)state;
    enc_delimited_options tab = {.separator = '\t', .extra_separator = true};
    check_reads("a\tb\t\n1\t2\t\n3\t\t\n \n\n4\n5\t6\t7\n", tab,
                "1:<a><b>\n2:<1><2>\n3:<3><>\n4:< >\n6:<4>\n7:<5><6><7>\n");
    check_reads("a\tb\t\n1\t2\n3\t\n", tab, "1:<a><b>\n2:<1><2>\n3:<3><>\n");
    check_reads("a\tb\t\n", tab, "1:<a><b>\n");
    check_reads("a\tb\n1\t2\t\n\t\n3\t\t\n4\t5\t6\t\n", tab,
                "1:<a><b>\n2:<1><2>\n3:<><>\n4:<3><>\n5:<4><5><6><>\n");
    tab.extra_separator = false;
    check_reads("a\t\n", tab, "1:<a><>\n");
}

/* A line that alone has a field too many has a separator in a text: its fields have moved. */
static void an_extra_separator_of_some_lines_is_kept(void **state)
{
    (void)state;
    enc_delimited_options tab = {.separator = '\t', .extra_separator = true};
    check_reads("a\tb\n1\t2\n3\t\t\n", tab, "1:<a><b>\n2:<1><2>\n3:<3><><>\n");
    check_reads("a\tb\n3\t\t\n1\t2\n", tab, "1:<a><b>\n2:<3><><>\n3:<1><2>\n");
    check_reads("a\tb\n3\t\t\n4\t\t\n5\t6\t7\n", tab,
                "1:<a><b>\n2:<3><><>\n3:<4><><>\n4:<5><6><7>\n");
    check_reads("a\tb\n3\t\t\n", tab, "1:<a><b>\n2:<3><><>\n");
    check_reads("a\tb\t\n1\t2\t\n3\t4\n", tab, "1:<a><b><>\n2:<1><2><>\n3:<3><4>\n");
    check_reads("a\tb\t\n1\t2\t\n3\t4\n5\t6\t7\n", tab,
                "1:<a><b>\n2:<1><2><>\n3:<3><4>\n4:<5><6><7>\n");
    enc_delimited_options quoted = {.separator = ';', .extra_separator = true};
    check_reads("\"a\"\"\";b\n\"1\"\"\";2;\n3;4;\n", quoted,
                "1:<a\"><b>\n2:<1\"><2>\n3:<3><4>\n");
    check_reads("\"a\"\"\";b\n1;2\n3;4;\n", quoted, "1:<a\"><b>\n2:<1><2>\n3:<3><4><>\n");
}

static void lines_before_the_header_are_skipped(void **state)
{
    (void)state;
    enc_delimited_options skip = {.skip_lines = 2};
    transcript read = read_text("Export of \"today\nx,y,z\n\na;b\n1;2\n", skip);
    check_ok(read.status);
    check_text(read.text, "4:<a><b>\n5:<1><2>\n");
    skip.skip_lines = 99;
    check_text(read_text("a;b\n1;2", skip).text, "");
}

/* Valid UTF-8 is UTF-8, anything else CP1252, decided by the last byte as well as by the first. */
static void the_whole_file_decides_its_encoding(void **state)
{
    (void)state;
    enc_delimited_options semicolon = {.separator = ';'};
    transcript read = read_text("a;\xC3\xA9\n1;2\n", semicolon);
    check_equal(read.encoding, ENCOURS_ENCODING_UTF8);
    check_text(read.text, "1:<a><\xC3\xA9>\n2:<1><2>\n");
    read = read_text("a;\xC3\xA9\n\x80;2\xE9", semicolon);
    check_equal(read.encoding, ENCOURS_ENCODING_CP1252);
    check_text(read.text, "1:<a><\xC3\x83\xC2\xA9>\n2:<\xE2\x82\xAC><2\xC3\xA9>\n");
    read = read_text("a;b\n1;2\xC3", semicolon); /* a character cut by the end */
    check_equal(read.encoding, ENCOURS_ENCODING_CP1252);
    read = read_text("\xEF\xBB\xBF" "a;b\n", semicolon);
    check_text(read.text, "1:<a><b>\n");
    check_equal(read.encoding, ENCOURS_ENCODING_UTF8);
    static const char le[] = "\xFF\xFE" "a\0;\0\xAC\x20\x3D\xD8\x00\xDE\n\0";
    read = read_bytes(le, sizeof le - 1, semicolon);
    check_text(read.text, "1:<a><\xE2\x82\xAC\xF0\x9F\x98\x80>\n");
    check_equal(read.encoding, ENCOURS_ENCODING_UTF16LE);
    static const char be[] = "\0a\0;\x20\xAC";
    semicolon.encoding = ENCOURS_ENCODING_UTF16BE;
    check_text(read_bytes(be, sizeof be - 1, semicolon).text, "1:<a><\xE2\x82\xAC>\n");
    semicolon.encoding = ENCOURS_ENCODING_ISO8859_15;
    check_text(read_text("a;\xA4\xE9\xBD", semicolon).text,
               "1:<a><\xE2\x82\xAC\xC3\xA9\xC5\x93>\n");
}

static void lies_about_the_encoding_are_refused(void **state)
{
    (void)state;
    enc_delimited_options options = {.separator = ';', .encoding = ENCOURS_ENCODING_UTF8};
    check_fails(read_text("a;b\n1;2\xE9\n", options).status, ENCOURS_E_INVALID,
                "byte 0xE9 is not text in UTF-8");
    check_equal(check_last_error()->line, 2);
    check_equal(check_last_error()->column, 2);
    check_fails(read_text("a;\xC0\xAF\n", options).status, ENCOURS_E_INVALID, "0xC0");
    check_fails(read_text("a;\xED\xA0\x80\n", options).status, ENCOURS_E_INVALID, "0xED");
    options.encoding = ENCOURS_ENCODING_CP1252;
    check_fails(read_text("\xEF\xBB\xBF" "a;b", options).status, ENCOURS_E_INVALID,
                "byte order mark of UTF-8 but is said to be CP1252");
    check_fails(read_text("a;b\nc;\x81", options).status, ENCOURS_E_INVALID, "byte 0x81");
    check_equal(check_last_error()->line, 2);
    options.encoding = ENCOURS_ENCODING_ISO8859_15;
    check_fails(read_text("a;\x80", options).status, ENCOURS_E_INVALID, "byte 0x80");
    options.encoding = ENCOURS_ENCODING_UTF16LE;
    check_fails(read_bytes("a\0;\0b", 5, options).status, ENCOURS_E_INVALID, "middle");
    check_fails(read_bytes("a\0;\0\0\xDC", 6, options).status, ENCOURS_E_INVALID, "surrogate");
    check_fails(read_bytes("a\0;\0\0\xD8" "b\0", 8, options).status, ENCOURS_E_INVALID,
                "surrogate");
    options.encoding = ENCOURS_ENCODING_AUTO;
    check_fails(read_text("a;b\nc;\xE9\n\x8D;d", options).status, ENCOURS_E_INVALID,
                "its byte 7 is not UTF-8");
    options.encoding = 6;
    check_fails(read_text("a;b", options).status, ENCOURS_E_INVALID, "encours_encoding");
}

static void nul_characters_are_dropped_or_refused(void **state)
{
    (void)state;
    enc_delimited_options options = {.separator = ';'};
    transcript read = read_bytes("a\0;\0b\n\0\0", 8, options);
    check_ok(read.status);
    check_text(read.text, "1:<a><b>\n");
    check_equal(read.nuls, 4);
    options.refuse_nul = true;
    read = read_bytes("a;b\nc;d\0", 8, options);
    check_fails(read.status, ENCOURS_E_INVALID, "NUL");
    check_text(read.text, "1:<a><b>\n");
    check_equal(check_last_error()->line, 2);
}

/* Caps: bytes of a field, fields of a record, lines; each names its place. */
static void caps_hold(void **state)
{
    (void)state;
    enum { BIG = 1 << 19 };
    static char text[BIG];
    enc_delimited_options options = {.separator = ','};
    memset(text, 'x', BIG);
    memcpy(text, "a,b\nc,", 6);
    text[6 + ENC_FIELD_BYTES_MAX] = '\n';
    check_ok(read_bytes(text, 7 + ENC_FIELD_BYTES_MAX, options).status);
    text[6 + ENC_FIELD_BYTES_MAX] = 'x';
    check_fails(read_bytes(text, 7 + ENC_FIELD_BYTES_MAX, options).status, ENCOURS_E_LIMIT,
                "more bytes than 65536");
    check_equal(check_last_error()->line, 2);
    check_equal(check_last_error()->column, 2);
    text[6] = '"'; /* a quote never closed, in a long file */
    check_fails(read_bytes(text, BIG, options).status, ENCOURS_E_LIMIT, "more bytes than 65536");
    memset(text, ',', BIG);
    text[511] = '\n';
    check_ok(read_bytes(text, 512, options).status);
    check_fails(read_bytes(text, 511 + 1024, options).status, ENCOURS_E_LIMIT,
                "more fields than 512");
    check_equal(check_last_error()->line, 2);
    encours_context_options limited = {.struct_size = sizeof limited, .input_lines_max = 2};
    encours_context *context = NULL;
    check_ok(encours_context_new(&limited, &context, check_error()));
    test_input input = {.bytes = "a,b\n1,2\n3,4\n", .size = 12};
    encours_input stream = test_input_of(&input);
    enc_delimited *reader = NULL;
    enc_delimited_record record;
    check_ok(enc_delimited_open(context, &stream, &options, &reader, check_error()));
    check_ok(enc_delimited_next(reader, &record, check_error()));
    check_ok(enc_delimited_next(reader, &record, check_error()));
    for (int again = 0; again < 2; again++)
        check_fails(enc_delimited_next(reader, &record, check_error()), ENCOURS_E_LIMIT,
                    "more lines than 2");
    check_equal(record.count, 0);
    check_ok(enc_delimited_rewind(reader, check_error()));
    check_ok(enc_delimited_next(reader, &record, check_error()));
    check_equal(record.count, 2);
    enc_delimited_free(reader);
    encours_context_free(context);
}

/* A stream that breaks gives what came before, then its own status, at the right line. */
static void a_broken_stream_is_reported_unchanged(void **state)
{
    (void)state;
    static char text[600000];
    for (size_t i = 0; i < sizeof text; i += 8)
        memcpy(text + i, "ab;cdef\n", 8);
    encours_status own = ENCOURS_E_DENIED | 0x300;
    encours_context *context = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    test_input input = {.bytes = text, .size = sizeof text};
    encours_input stream = test_input_of(&input);
    enc_delimited_options options = {.separator = ';'};
    enc_delimited *reader = NULL;
    enc_delimited_record record = {NULL, 1, 0, 0};
    check_ok(enc_delimited_open(context, &stream, &options, &reader, check_error()));
    input.status = own;
    input.fail_at = 400004; /* in the second field of line 50001 */
    check_ok(enc_delimited_rewind(reader, check_error()));
    encours_status status;
    uint64_t records = 0;
    while ((status = enc_delimited_next(reader, &record, check_error())) == ENCOURS_OK)
        records++;
    check_equal(status, own);
    check_equal(records, 50000);
    check_equal(check_last_error()->line, 50001);
    check_equal(check_last_error()->column, 2);
    check_text(check_last_error()->message, "the wire was cut");
    enc_delimited_free(reader);
    check_equal(read_input(&input, &options).status, own);
    encours_context_free(context);
}

/* Each allocation of a pass fails once, and from then on: no leak, one clean status. */
static void memory_running_out_is_clean(void **state)
{
    (void)state;
    static char text[400000];
    memset(text, 'x', sizeof text);
    for (size_t i = 0; i < sizeof text; i += 30000) /* one record, so that the buffer grows */
        text[i] = ';';
    static uint8_t packed[1 << 16];
    size_t used = gzip_append(packed, 0, sizeof packed, text, sizeof text);
    for (int only_once = 0; only_once < 2; only_once++) {
        encours_status status = ENCOURS_E_NO_MEMORY;
        for (size_t fail_at = 2; status != ENCOURS_OK; fail_at++) {
            test_memory memory = {.fail_at = fail_at, .only_once = only_once};
            encours_context_options hooks = test_memory_options(&memory);
            encours_context *context = NULL;
            check_ok(encours_context_new(&hooks, &context, check_error()));
            test_input input = {.bytes = packed, .size = used};
            encours_input stream = test_input_of(&input);
            enc_delimited *reader = NULL;
            enc_delimited_record record = {NULL, 1, 0, 0};
            status = enc_delimited_open(context, &stream, &defaults, &reader, check_error());
            while (status == ENCOURS_OK && record.count > 0)
                status = enc_delimited_next(reader, &record, check_error());
            if (status != ENCOURS_OK)
                check_fails(status, ENCOURS_E_NO_MEMORY, "no memory");
            enc_delimited_free(reader);
            encours_context_free(context);
            check_equal(memory.live, 0);
            check(fail_at < 100);
        }
    }
}

static size_t write_field(char *out, test_random *random, char separator, char *plain)
{
    static const char letters[] = "ab;,\t|\"\n\r 0";
    size_t length = random_below(random, 12), used = 0, kept = 0;
    bool quote = random_below(random, 3) == 0;
    for (size_t i = 0; i < length; i++) {
        char c = letters[random_below(random, sizeof letters - 1)];
        plain[kept++] = c;
        quote = quote || c == separator || c == '\n' || c == '\r' || c == '"';
    }
    plain[kept] = '\0';
    if (!quote)
        return (size_t)sprintf(out, "%s", plain);
    out[used++] = '"';
    for (size_t i = 0; i < kept; i++) {
        if (plain[i] == '"')
            out[used++] = '"';
        out[used++] = plain[i];
    }
    out[used++] = '"';
    return used;
}

/* Random fields written with quotes read back the same, however the input is chunked or packed. */
static void written_fields_read_back(void **state)
{
    (void)state;
    encours_context *context = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    FOR_RANDOM(random, 1500) {
        enum { RECORDS = 8, FIELDS = 5 };
        static char plain[RECORDS][FIELDS][16];
        static const char *const ends[] = {"\n", "\r\n", "\r\r\n"};
        char text[RECORDS * FIELDS * 32];
        uint8_t packed[4096];
        char separator = ";,\t|"[random_below(&random, 4)];
        const char *end = ends[random_below(&random, 3)];
        size_t used = 0;
        for (size_t r = 0; r < RECORDS; r++) {
            for (size_t f = 0; f < FIELDS; f++) {
                used += write_field(text + used, &random, separator, plain[r][f]);
                if (f + 1 < FIELDS)
                    text[used++] = separator;
            }
            if (r + 1 < RECORDS || random_below(&random, 2))
                used += (size_t)sprintf(text + used, "%s", end);
        }
        bool gzip = random_below(&random, 2);
        test_input input = {.bytes = text, .size = used, .chunk = random_below(&random, 20)};
        if (gzip) {
            input.size = gzip_append(packed, 0, sizeof packed, text, used);
            input.bytes = packed;
        }
        encours_input stream = test_input_of(&input);
        enc_delimited_options options = {.separator = separator};
        enc_delimited *reader = NULL;
        check_ok(enc_delimited_open(context, &stream, &options, &reader, check_error()));
        check_equal(enc_delimited_is_gzip(reader), gzip);
        for (size_t r = 0; r < RECORDS; r++) {
            enc_delimited_record record;
            check_ok(enc_delimited_next(reader, &record, check_error()));
            check_equal(record.count, FIELDS);
            check_equal(record.index, r);
            for (size_t f = 0; f < FIELDS; f++) {
                check_equal(record.fields[f].length, strlen(plain[r][f]));
                check(memcmp(record.fields[f].text, plain[r][f], record.fields[f].length) == 0);
            }
        }
        enc_delimited_record last;
        check_ok(enc_delimited_next(reader, &last, check_error()));
        check_equal(last.count, 0);
        enc_delimited_free(reader);
    }
    encours_context_free(context);
}

/* The wide scan and the portable one see the same. */
static void scans_agree(void **state)
{
    (void)state;
    FOR_RANDOM(random, 20000) {
        enc_scan scan = {{(char)random_below(&random, 256), '\n', '\r', '"'}};
        char text[ENC_SCAN_BLOCK];
        uint64_t expected = 0;
        for (size_t i = 0; i < sizeof text; i++) {
            text[i] = random_below(&random, 4) == 0 ? scan.wanted[random_below(&random, 4)]
                                                    : (char)random_below(&random, 256);
            expected |= (uint64_t)(memchr(scan.wanted, text[i], 4) != NULL) << i;
        }
        check(enc_scan_block(&scan, text) == expected);
        check(enc_scan_block_portable(&scan, text) == expected);
    }
}

CHECK_MAIN(the_separator_is_found, quotes_follow_rfc_4180, broken_quotes_are_placed,
           every_line_end_is_known, an_extra_separator_of_the_whole_file_is_dropped,
           an_extra_separator_of_some_lines_is_kept,
           lines_before_the_header_are_skipped, the_whole_file_decides_its_encoding,
           lies_about_the_encoding_are_refused, nul_characters_are_dropped_or_refused, caps_hold,
           a_broken_stream_is_reported_unchanged, memory_running_out_is_clean,
           written_fields_read_back, scans_agree)
