/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/crc.h"
#include "ledger/snapshot.h"

enum { MAGIC_0 = 'E', MAGIC_1 = 'S' };

static void put_number(uint8_t *to, uint64_t value, size_t bytes)
{
    for (size_t i = 0; i < bytes; i++)
        to[i] = (uint8_t)(value >> 8 * i);
}

static uint64_t get_number(const uint8_t *from, size_t bytes)
{
    uint64_t value = 0;
    for (size_t i = bytes; i-- > 0;)
        value = value << 8 | from[i];
    return value;
}

/* Elements a block: as many as fit, in whole runs of 65 536, which lie side by side in memory, or
 * where that is too many of 256. */
static uint32_t elements_max(const enc_column_info *info)
{
    uint32_t most = (uint32_t)(ENC_SNAPSHOT_PAYLOAD_MAX / info->size);
    return most >= 65536 ? most / 65536 * 65536 : most / 256 * 256;
}

bool enc_snapshot_next(enc_snapshot_part *part, const enc_counts *counts)
{
    uint32_t column = part->column, first = part->first + part->count;
    if (part->info == NULL)
        column = 1;
    for (;; column++, first = 0) {
        const enc_column_info *info = enc_stored_column(column - 1);
        if (info == NULL)
            return false;
        uint32_t total = enc_column_count(info, counts), most = elements_max(info);
        if (first >= total)
            continue;
        uint32_t count = total - first < most ? total - first : most;
        *part = (enc_snapshot_part){.number = part->number + 1,
                                    .info = info,
                                    .column = column,
                                    .first = first,
                                    .count = count,
                                    .size = (uint32_t)enc_column_size(info, count)};
        return true;
    }
}

void enc_snapshot_part_of(const enc_counts *counts, const enc_column_info *info, uint32_t row,
                          enc_snapshot_part *out)
{
    uint64_t number = 1; /* behind the head */
    uint32_t column = 0, most = elements_max(info);
    for (const enc_column_info *other; (other = enc_stored_column(column)) != info; column++) {
        uint32_t each = elements_max(other);
        number += ((uint64_t)enc_column_count(other, counts) + each - 1) / each;
    }
    uint32_t first = row / most * most, left = enc_column_count(info, counts) - first;
    uint32_t count = left < most ? left : most;
    *out = (enc_snapshot_part){.number = number + row / most,
                               .info = info,
                               .column = column + 1,
                               .first = first,
                               .count = count,
                               .size = (uint32_t)enc_column_size(info, count)};
}

uint64_t enc_snapshot_blocks(const enc_counts *counts)
{
    uint64_t blocks = 1;
    const enc_column_info *info;
    for (uint32_t column = 0; (info = enc_stored_column(column)) != NULL; column++) {
        uint32_t most = elements_max(info);
        blocks += ((uint64_t)enc_column_count(info, counts) + most - 1) / most;
    }
    return blocks;
}

/* Counts what it is given, and writes it when there is somewhere to write to. */
typedef struct head_writer {
    uint8_t *to;
    uint32_t size;
} head_writer;

static void put_bytes(head_writer *head, const void *bytes, size_t size)
{
    if (head->to != NULL)
        memcpy(head->to + head->size, bytes, size);
    head->size += (uint32_t)size;
}

static void put(head_writer *head, uint64_t value, size_t size)
{
    uint8_t bytes[8];
    put_number(bytes, value, size);
    put_bytes(head, bytes, size);
}

static void put_text(head_writer *head, const char *text)
{
    size_t size = strlen(text);
    put(head, size, 1);
    put_bytes(head, text, size);
}

/* As they stand in the row of a transaction, whose parts begin with theirs. */
static const char counts_parts[] = "8 4*32";
_Static_assert(sizeof(enc_counts) == 8 + 32 * 4, "the parts of the counts follow them");

static void put_counts(head_writer *head, const enc_counts *counts)
{
    enc_counts own = *counts;
    enc_parts_turn(counts_parts, (uint8_t *)&own, sizeof own, ENC_PARTS_SWAP);
    put(head, sizeof own, 4);
    put_bytes(head, &own, sizeof own);
}

uint32_t enc_snapshot_put_head(const enc_state *state, const encours_store_head *at,
                               const enc_counts *counts, uint8_t *to)
{
    head_writer head = {to, 0};
    const enc_column_info *info;
    put(&head, at->sequence, 8);
    put_bytes(&head, at->hash, sizeof at->hash);
    put_counts(&head, counts);
    put(&head, state->base_currency, 2);
    put(&head, state->unique_numbers, 1);
    put_text(&head, state->id);
    for (uint32_t column = 0; (info = enc_stored_column(column)) != NULL; column++) {
        put_text(&head, info->name);
        put(&head, info->size, 4);
        put_text(&head, info->parts);
        put(&head, info->role, 1);
        put(&head, info->link, 1);
        put(&head, info->texts, 8);
        put(&head, enc_column_count(info, counts), 4);
    }
    return head.size;
}

/* The head is believed when the one made of what it says is the same. */
encours_status enc_snapshot_get_head(enc_state *state, const encours_store_head *at,
                                     const uint8_t *from, uint32_t size, enc_counts *counts,
                                     encours_error *error)
{
    const uint32_t fixed = 8 + 32 + 4 + sizeof *counts + 2 + 1 + 1;
    const uint8_t *scalars = from + 44 + sizeof *counts;
    uint8_t *same = NULL;
    if (size < fixed || get_number(from + 40, 4) != sizeof *counts)
        return enc_error_set(error, ENCOURS_E_UNSUPPORTED, "it is of another release");
    memcpy(counts, from + 44, sizeof *counts);
    enc_parts_turn(counts_parts, (uint8_t *)counts, sizeof *counts, ENC_PARTS_SWAP);
    size_t id = scalars[3];
    if (id > ENC_LEDGER_ID_BYTES_MAX || id > size - fixed)
        return enc_error_set(error, ENCOURS_E_CORRUPT, "its head is not that of a ledger");
    state->base_currency = (uint16_t)get_number(scalars, 2);
    state->unique_numbers = scalars[2] != 0;
    memcpy(state->id, scalars + 4, id);
    state->id[id] = '\0';
    if (enc_snapshot_put_head(state, at, counts, NULL) == size) {
        same = enc_allocate(state->context, size);
        if (same == NULL)
            return enc_error_memory(error);
        (void)enc_snapshot_put_head(state, at, counts, same);
    }
    bool known = same != NULL && memcmp(same, from, size) == 0;
    enc_release(state->context, same, size);
    return known ? ENCOURS_OK
                 : enc_error_set(error, ENCOURS_E_UNSUPPORTED, "it is of another release");
}

void enc_block_header_put(const enc_block_header *header, uint8_t to[ENC_SNAPSHOT_HEADER_SIZE])
{
    memset(to, 0, ENC_SNAPSHOT_HEADER_SIZE);
    to[0] = MAGIC_0;
    to[1] = MAGIC_1;
    to[2] = ENC_SNAPSHOT_VERSION;
    to[3] = header->encoding;
    put_number(to + 4, header->stored, 4);
    put_number(to + 8, header->sequence, 8);
    put_number(to + 16, header->number, 8);
    put_number(to + 24, header->column, 4);
    put_number(to + 28, header->count, 4);
    put_number(to + 32, header->first, 8);
    put_number(to + 40, header->size, 4);
    put_number(to + 44, header->crc, 4);
    memcpy(to + 48, header->sha, sizeof header->sha);
    put_number(to + 92, enc_crc32(to, 92), 4);
}

const char *enc_block_open(encours_bytes block, enc_block_header *header, bool *other)
{
    const uint8_t *from = block.data;
    if (block.size < ENC_SNAPSHOT_HEADER_SIZE || from[0] != MAGIC_0 || from[1] != MAGIC_1)
        return "is not a block of a snapshot";
    if (get_number(from + 92, 4) != enc_crc32(from, 92))
        return "has a damaged header";
    *other = from[2] != ENC_SNAPSHOT_VERSION;
    if (*other)
        return "is of a later release";
    *header = (enc_block_header){.encoding = from[3],
                                 .stored = (uint32_t)get_number(from + 4, 4),
                                 .sequence = get_number(from + 8, 8),
                                 .number = get_number(from + 16, 8),
                                 .column = (uint32_t)get_number(from + 24, 4),
                                 .count = (uint32_t)get_number(from + 28, 4),
                                 .first = get_number(from + 32, 8),
                                 .size = (uint32_t)get_number(from + 40, 4),
                                 .crc = (uint32_t)get_number(from + 44, 4)};
    memcpy(header->sha, from + 48, sizeof header->sha);
    if (header->encoding > ENC_BLOCK_ZEROS || !enc_is_zeros(from + 80, 12) ||
        header->stored != block.size - ENC_SNAPSHOT_HEADER_SIZE ||
        (header->encoding == ENC_BLOCK_RAW && header->stored != header->size) ||
        (header->encoding == ENC_BLOCK_ZEROS && header->stored != 0))
        return "has a header that cannot be";
    if (header->crc != enc_crc32(from + ENC_SNAPSHOT_HEADER_SIZE, header->stored))
        return "is damaged";
    return NULL;
}

/* What a block holds, however it is stored. */
static const size_t described_from = 8, described_to = 44, sha_at = 48;

void enc_snapshot_digest_begin(enc_sha256 *digest, const encours_store_head *at)
{
    uint8_t sequence[8];
    put_number(sequence, at->sequence, sizeof sequence);
    enc_sha256_init(digest);
    enc_sha256_update(digest, sequence, sizeof sequence);
    enc_sha256_update(digest, at->hash, sizeof at->hash);
}

void enc_snapshot_digest_add(enc_sha256 *digest, const enc_block_header *header)
{
    uint8_t bytes[ENC_SNAPSHOT_HEADER_SIZE];
    enc_block_header_put(header, bytes);
    enc_sha256_update(digest, bytes + described_from, described_to - described_from);
    enc_sha256_update(digest, bytes + sha_at, sizeof header->sha);
}

bool enc_is_zeros(const uint8_t *bytes, size_t size)
{
    return size == 0 || (bytes[0] == 0 && memcmp(bytes, bytes + 1, size - 1) == 0);
}
