/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "base/sha256.h"

static void check_digest(const char *text, size_t repeat, const char *expected)
{
    enc_sha256 sha;
    uint8_t digest[ENC_SHA256_SIZE];
    char hex[2 * ENC_SHA256_SIZE + 1];
    enc_sha256_init(&sha);
    for (size_t i = 0; i < repeat; i++)
        enc_sha256_update(&sha, text, strlen(text));
    enc_sha256_final(&sha, digest);
    for (size_t i = 0; i < ENC_SHA256_SIZE; i++)
        snprintf(hex + 2 * i, 3, "%02x", digest[i]);
    check_text(hex, expected);
}

/* The examples of FIPS 180-4 and of NIST's SHA-256 test values. */
static void published_examples_hold(void **state)
{
    (void)state;
    check_digest("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    check_digest("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    check_digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
                 "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    check_digest("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopq"
                 "klmnopqrlmnopqrsmnopqrstnopqrstu",
                 1, "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
    check_digest("aaaaaaaaaa", 100000,
                 "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

/* However the input is cut, and on either code path, the digest is the same. */
static void cuts_and_code_paths_do_not_matter(void **state)
{
    (void)state;
    uint8_t bytes[1024];
    FOR_RANDOM(random, 300)
    {
        size_t size = random_below(&random, sizeof bytes);
        for (size_t i = 0; i < size; i++)
            bytes[i] = (uint8_t)random_next(&random);
        uint8_t whole[ENC_SHA256_SIZE], parts[ENC_SHA256_SIZE];
        enc_sha256_of(bytes, size, whole);
        enc_sha256 sha;
        enc_sha256_init(&sha);
        for (size_t at = 0; at < size;) {
            size_t taken = random_below(&random, size - at) + 1;
            enc_sha256_update(&sha, bytes + at, taken);
            at += taken;
        }
        enc_sha256_final(&sha, parts);
        check(memcmp(whole, parts, sizeof whole) == 0);

        uint32_t fast[8] = {1, 2, 3, 4, 5, 6, 7, 8}, portable[8] = {1, 2, 3, 4, 5, 6, 7, 8};
        enc_sha256_blocks(fast, bytes, size / 64);
        enc_sha256_blocks_portable(portable, bytes, size / 64);
        check(memcmp(fast, portable, sizeof fast) == 0);
    }
}

CHECK_MAIN(published_examples_hold, cuts_and_code_paths_do_not_matter)
