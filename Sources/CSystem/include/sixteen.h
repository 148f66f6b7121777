// Sixteen bytes compared at once: which of them are one byte, or of one range. A mask has bit n for byte n.
//
// In C because Swift's SIMD types cost more here than a loop does (measured); SSE2 is part of every x86-64, other
// machines get the loop, which their compilers turn into vectors.
#pragma once
#include <stdint.h>

/// The loop, which says what the other does. For the tests, and for machines without SSE2.
static inline uint32_t cs_in_range16_plain(const void *bytes, uint8_t first, uint8_t last, uint8_t folding) {
    const uint8_t *at = (const uint8_t *)bytes;
    uint32_t mask = 0;
    for (int i = 0; i < 16; i++) mask |= (uint32_t)((uint8_t)((at[i] | folding) - first) <= (uint8_t)(last - first)) << i;
    return mask;
}

#if defined(__SSE2__)
#include <emmintrin.h>

/// Which of sixteen bytes are `byte`.
static inline uint32_t cs_equal16(const void *bytes, uint8_t byte) {
    const __m128i at = _mm_loadu_si128((const __m128i *)bytes);
    return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(at, _mm_set1_epi8((char)byte)));
}

/// Which of sixteen bytes, with the bits of `folding` set in each, are in `first...last`.
static inline uint32_t cs_in_range16(const void *bytes, uint8_t first, uint8_t last, uint8_t folding) {
    const __m128i at = _mm_or_si128(_mm_loadu_si128((const __m128i *)bytes), _mm_set1_epi8((char)folding));
    const __m128i above = _mm_sub_epi8(at, _mm_set1_epi8((char)first));
    const __m128i within = _mm_min_epu8(above, _mm_set1_epi8((char)(last - first)));
    return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(above, within));
}
#else
static inline uint32_t cs_equal16(const void *bytes, uint8_t byte) { return cs_in_range16_plain(bytes, byte, byte, 0); }
static inline uint32_t cs_in_range16(const void *bytes, uint8_t first, uint8_t last, uint8_t folding) {
    return cs_in_range16_plain(bytes, first, last, folding);
}
#endif
