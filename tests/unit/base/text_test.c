/* SPDX-License-Identifier: MIT */
#include "base/text.h"

#include "support/check.h"

/* Every byte at every place of texts of up to three words, against one look at each byte. */
static void plain_text_is_printable_ascii(void **state)
{
    (void)state;
    for (size_t size = 0; size < 25; size++)
        for (size_t at = 0; at < size; at++)
            for (int byte = 0; byte < 256; byte++) {
                char text[25];
                memset(text, at % 2 ? '~' : ' ', sizeof text);
                text[at] = (char)byte;
                bool plain = byte < 0x80 && enc_text_is_printable(text, size);
                check_equal(enc_text_is_plain(text, size), plain);
                check(!plain || enc_utf8_is_valid(text, size));
            }
    check(enc_text_is_plain("", 0));
}

/* What follows the text is not looked at. */
static void only_the_text_is_looked_at(void **state)
{
    (void)state;
    for (size_t size = 0; size < 25; size++) {
        char text[26];
        memset(text, '\n', sizeof text);
        memset(text, 'A', size);
        check(enc_text_is_plain(text, size));
        check(!enc_text_is_plain(text, size + 1));
    }
}

CHECK_MAIN(plain_text_is_printable_ascii, only_the_text_is_looked_at)
