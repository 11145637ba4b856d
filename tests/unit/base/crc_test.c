/* SPDX-License-Identifier: MIT */
/* The checksum of records and snapshots is that of zlib, whatever computes it. */
#include "base/crc.h"

#include <zlib.h>

#include "support/check.h"
#include "support/random.h"

static void the_known_value_comes_out(void **state)
{
    (void)state;
    check_equal(enc_crc32("123456789", 9), 0xCBF43926); /* "check" of CRC-32/ISO-HDLC */
    check_equal(enc_crc32("", 0), 0);
}

/* Every length around the blocks of 16 and 64 bytes, at every alignment. */
static void every_length_gives_what_zlib_gives(void **state)
{
    (void)state;
    static uint8_t bytes[5000];
    test_random random = {.state = 7};
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (uint8_t)random_next(&random);
    for (size_t start = 0; start < 16; start++)
        for (size_t size = 0; size + start <= 700; size++)
            check_equal(enc_crc32(bytes + start, size), crc32_z(0, bytes + start, size));
    for (size_t size = 700; size + 3 <= sizeof bytes; size += 37)
        check_equal(enc_crc32(bytes + 3, size), crc32_z(0, bytes + 3, size));
}

CHECK_MAIN(the_known_value_comes_out, every_length_gives_what_zlib_gives)
