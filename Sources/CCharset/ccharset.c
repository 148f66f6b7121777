// Converts texts of any character set with ICU; ccharset.h says why this is a target of its own.
#include "ccharset.h"

#include <unicode/ucnv.h>

int32_t ccharset_to_utf8(const char *converter, const char *bytes, int32_t length, char *dest, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter *opened = ucnv_open(converter, &status);
    if (U_FAILURE(status)) return -1;
    int32_t written = ucnv_toAlgorithmic(UCNV_UTF8, opened, dest, capacity, bytes, length, &status);
    ucnv_close(opened);
    return U_SUCCESS(status) ? written : -1;
}
