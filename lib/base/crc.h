/* SPDX-License-Identifier: MIT */
/* CRC-32 (ISO-HDLC, as zlib and PNG). */
#ifndef ENC_BASE_CRC_H
#define ENC_BASE_CRC_H

#include <stddef.h>
#include <stdint.h>

uint32_t enc_crc32(const void *bytes, size_t size);

#endif
