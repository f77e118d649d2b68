/* CRC-64/XZ as OSS computes it: carry-less multiplication where the processor has it, tables elsewhere. */
#ifndef CRC64_H
#define CRC64_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define CRC64_POLY 0xC96C5795D7870F42ull

static uint64_t crc64_table[8][256];

/* a * b modulo the polynomial; bit 63 stands for x^0. */
static uint64_t crc64_times(uint64_t a, uint64_t b) {
    uint64_t product = 0;
    for (; a; a <<= 1) {
        if (a >> 63) product ^= b;
        b = (b >> 1) ^ ((b & 1) ? CRC64_POLY : 0);
    }
    return product;
}

/* x^n modulo the polynomial. */
static uint64_t crc64_power(uint64_t n) {
    uint64_t result = 1ull << 63, square = 1ull << 62;
    for (; n; n >>= 1) {
        if (n & 1) result = crc64_times(result, square);
        square = crc64_times(square, square);
    }
    return result;
}

/* The checksum of A followed by B, from theirs. */
static inline uint64_t crc64_combine(uint64_t a, uint64_t b, uint64_t length_of_b) {
    return crc64_times(crc64_power(8 * length_of_b), a) ^ b;
}

static uint64_t crc64_by_table(uint64_t state, const unsigned char *at, size_t left) {
    while (left >= 8) {
        uint64_t word;
        memcpy(&word, at, 8);
        word ^= state;
        state = 0;
        for (int byte = 0; byte < 8; byte++) state ^= crc64_table[7 - byte][(word >> (8 * byte)) & 255];
        at += 8;
        left -= 8;
    }
    while (left--) state = crc64_table[0][(state ^ *at++) & 255] ^ (state >> 8);
    return state;
}

#if defined(__x86_64__)
#include <immintrin.h>

static int crc64_has_clmul;
static uint64_t crc64_fold_far[2], crc64_fold_near[2];

__attribute__((target("pclmul,sse4.1"))) static inline __m128i crc64_fold(__m128i value, __m128i by) {
    return _mm_xor_si128(_mm_clmulepi64_si128(value, by, 0x00), _mm_clmulepi64_si128(value, by, 0x11));
}

/* Four registers of 16 bytes, each folded over 64 bytes; then over one another; the last 16 bytes by table. */
__attribute__((target("pclmul,sse4.1"))) static uint64_t crc64_by_clmul(
    uint64_t state, const unsigned char *at, size_t left) {
    const __m128i far = _mm_set_epi64x((int64_t)crc64_fold_far[1], (int64_t)crc64_fold_far[0]);
    const __m128i near = _mm_set_epi64x((int64_t)crc64_fold_near[1], (int64_t)crc64_fold_near[0]);
    __m128i lane[4];
    for (int i = 0; i < 4; i++) lane[i] = _mm_loadu_si128((const __m128i *)(at + 16 * i));
    lane[0] = _mm_xor_si128(lane[0], _mm_set_epi64x(0, (int64_t)state));
    at += 64;
    left -= 64;
    for (; left >= 64; at += 64, left -= 64)
        for (int i = 0; i < 4; i++)
            lane[i] = _mm_xor_si128(crc64_fold(lane[i], far), _mm_loadu_si128((const __m128i *)(at + 16 * i)));
    __m128i all = lane[0];
    for (int i = 1; i < 4; i++) all = _mm_xor_si128(crc64_fold(all, near), lane[i]);
    unsigned char rest[16];
    _mm_storeu_si128((__m128i *)rest, all);
    return crc64_by_table(crc64_by_table(0, rest, 16), at, left);
}
#endif

/* Once, before any thread. */
static void crc64_prepare(void) {
    for (int byte = 0; byte < 256; byte++) {
        uint64_t value = (uint64_t)byte;
        for (int bit = 0; bit < 8; bit++) value = (value >> 1) ^ ((value & 1) ? CRC64_POLY : 0);
        crc64_table[0][byte] = value;
    }
    for (int table = 1; table < 8; table++)
        for (int byte = 0; byte < 256; byte++) {
            uint64_t before = crc64_table[table - 1][byte];
            crc64_table[table][byte] = crc64_table[0][before & 255] ^ (before >> 8);
        }
#if defined(__x86_64__)
    __builtin_cpu_init();
    crc64_has_clmul = __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("sse4.1");
    /* A product of two reflected values lies one bit too low, hence the minus one. */
    crc64_fold_far[0] = crc64_power(512 + 64 - 1);
    crc64_fold_far[1] = crc64_power(512 - 1);
    crc64_fold_near[0] = crc64_power(128 + 64 - 1);
    crc64_fold_near[1] = crc64_power(128 - 1);
#endif
}

/* Goes on from an earlier value; 0 to begin with. */
static uint64_t crc64_update(uint64_t value, const void *data, size_t length) {
    uint64_t state = ~value;
#if defined(__x86_64__)
    if (crc64_has_clmul && length >= 256) return ~crc64_by_clmul(state, data, length);
#endif
    return ~crc64_by_table(state, data, length);
}

#endif
