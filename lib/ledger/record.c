/* SPDX-License-Identifier: MIT */
#include "ledger/record.h"

#include <string.h>

#include "base/crc.h"
#include "base/text.h"

static void put_u32(uint8_t *to, uint32_t value)
{
    for (int i = 0; i < 4; i++)
        to[i] = (uint8_t)(value >> 8 * i);
}

static void put_u64(uint8_t *to, uint64_t value)
{
    for (int i = 0; i < 8; i++)
        to[i] = (uint8_t)(value >> 8 * i);
}

static uint32_t get_u32(const uint8_t *from)
{
    return (uint32_t)from[0] | (uint32_t)from[1] << 8 | (uint32_t)from[2] << 16 |
           (uint32_t)from[3] << 24;
}

static uint64_t get_u64(const uint8_t *from)
{
    return (uint64_t)get_u32(from) | (uint64_t)get_u32(from + 4) << 32;
}

size_t enc_record_header_size(const enc_record_header *header)
{
    return 16 + 16 + 8 + 1 + header->actor.size + 1 + header->reason.size;
}

static uint8_t *put_short(uint8_t *to, enc_text text)
{
    *to++ = (uint8_t)text.size;
    if (text.size > 0)
        memcpy(to, text.bytes, text.size);
    return to + text.size;
}

uint8_t *enc_record_header_put(uint8_t *to, const enc_record_header *header)
{
    memcpy(to, header->command_id, 16);
    memcpy(to + 16, header->digest, 16);
    put_u64(to + 32, (uint64_t)header->recorded_at);
    return put_short(put_short(to + 40, header->actor), header->reason);
}

static void hash_record(const uint8_t *record, size_t size, uint8_t hash[ENC_SHA256_SIZE])
{
    enc_sha256 sha;
    enc_sha256_init(&sha);
    enc_sha256_update(&sha, hash, ENC_SHA256_SIZE);
    enc_sha256_update(&sha, record, size - ENC_SHA256_SIZE);
    enc_sha256_final(&sha, hash);
}

void enc_record_seal(uint8_t *record, size_t size, uint64_t sequence, uint8_t level, uint8_t flags,
                     uint8_t hash[ENC_SHA256_SIZE])
{
    record[0] = 'E';
    record[1] = 'R';
    record[2] = level;
    record[3] = flags;
    put_u32(record + 4, (uint32_t)size);
    put_u64(record + 8, sequence);
    put_u32(record + size - ENC_RECORD_TAIL_SIZE, enc_crc32(record, size - ENC_RECORD_TAIL_SIZE));
    hash_record(record, size, hash);
    memcpy(record + size - ENC_SHA256_SIZE, hash, ENC_SHA256_SIZE);
}

static encours_status damaged(encours_error *error, uint64_t sequence, encours_status status,
                              const char *what)
{
    return enc_error_at(error, status, sequence, "record %" PRIu64 " %s", sequence, what);
}

/* Before anything else is believed: length, CRC, then the chain. */
static encours_status check_frame(const uint8_t *bytes, size_t size, const encours_store_head *head,
                                  uint8_t hash[ENC_SHA256_SIZE], encours_error *error)
{
    uint64_t expected = head->sequence + 1;
    if (size < ENC_RECORD_HEAD_SIZE + ENC_RECORD_TAIL_SIZE || size > ENC_RECORD_BYTES_MAX ||
        bytes[0] != 'E' || bytes[1] != 'R' || get_u32(bytes + 4) != size)
        return damaged(error, expected, ENCOURS_E_CORRUPT, "is not a record or is cut");
    if (get_u32(bytes + size - ENC_RECORD_TAIL_SIZE) !=
        enc_crc32(bytes, size - ENC_RECORD_TAIL_SIZE))
        return damaged(error, expected, ENCOURS_E_CORRUPT, "is damaged: its CRC does not match");
    if (bytes[2] < ENC_FORMAT_LEVEL_FIRST || bytes[2] > ENC_FORMAT_LEVEL) {
        enc_error_at(error, ENCOURS_E_UNSUPPORTED, expected,
                     "record %" PRIu64 " has format level %u, this library reads levels %d to %d",
                     expected, bytes[2], ENC_FORMAT_LEVEL_FIRST, ENC_FORMAT_LEVEL);
        enc_error_hint(error, "Use a later release of the library");
        return ENCOURS_E_UNSUPPORTED;
    }
    if (get_u64(bytes + 8) != expected)
        return damaged(error, expected, ENCOURS_E_CORRUPT,
                       "is missing: another stands in its place");
    memcpy(hash, head->hash, ENC_SHA256_SIZE);
    hash_record(bytes, size, hash);
    if (memcmp(hash, bytes + size - ENC_SHA256_SIZE, ENC_SHA256_SIZE) != 0)
        return damaged(error, expected, ENCOURS_E_CORRUPT,
                       "breaks the hash chain: it or one before it was changed");
    return ENCOURS_OK;
}

static bool get_header(enc_reader *reader, enc_record_header *header)
{
    const uint8_t *fixed = enc_get_bytes(reader, 40);
    if (fixed == NULL)
        return false;
    memcpy(header->command_id, fixed, 16);
    memcpy(header->digest, fixed + 16, 16);
    header->recorded_at = (int64_t)get_u64(fixed + 32);
    enc_text *texts[] = {&header->actor, &header->reason};
    for (size_t i = 0; i < 2; i++) {
        const uint8_t *size = enc_get_bytes(reader, 1);
        if (size == NULL || *size > ENC_ACTOR_BYTES_MAX)
            return false;
        *texts[i] = (enc_text){(const char *)enc_get_bytes(reader, *size), *size};
        if (reader->failed || !enc_utf8_is_valid(texts[i]->bytes, *size) ||
            !enc_text_is_printable(texts[i]->bytes, *size))
            return false;
    }
    return true;
}

encours_status enc_record_open(const uint8_t *bytes, size_t size, encours_store_head *head,
                               enc_record *out, encours_error *error)
{
    uint8_t hash[ENC_SHA256_SIZE];
    ENC_TRY(check_frame(bytes, size, head, hash, error));
    enc_record record = {.sequence = head->sequence + 1, .level = bytes[2], .flags = bytes[3]};
    record.events = (enc_reader){bytes + ENC_RECORD_HEAD_SIZE, bytes + size - ENC_RECORD_TAIL_SIZE,
                                 false};
    if ((record.flags & ~(ENC_RECORD_FIRST | ENC_RECORD_LAST)) != 0 ||
        ((record.flags & ENC_RECORD_FIRST) != 0 && !get_header(&record.events, &record.header)))
        return damaged(error, record.sequence, ENCOURS_E_CORRUPT, "has a head that makes no sense");
    head->sequence = record.sequence;
    memcpy(head->hash, hash, sizeof hash);
    *out = record;
    return ENCOURS_OK;
}
