// ICU renames its functions by version with macros, which Swift cannot see;
// each function used is therefore wrapped here.
#pragma once
#include <unicode/uchar.h>
#include <unicode/uidna.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>

/// What UTS 46 processing found wrong with a name: a bit set of UIDNA_ERROR_*.
typedef struct {
    UErrorCode status;
    uint32_t errors;
} cicu_idna_result;

/// Non-transitional UTS 46 with the BiDi and CONTEXTJ rules of IDNA 2008. Null on failure.
static inline UIDNA *cicu_idna_open(void) {
    UErrorCode status = U_ZERO_ERROR;
    uint32_t options = UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE
        | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ;
    UIDNA *idna = uidna_openUTS46(options, &status);
    return U_SUCCESS(status) ? idna : 0;
}

static inline cicu_idna_result cicu_idna_to_ascii(
    const UIDNA *idna, const char *name, int32_t length, char *dest, int32_t capacity, int32_t *written) {
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    UErrorCode status = U_ZERO_ERROR;
    *written = uidna_nameToASCII_UTF8(idna, name, length, dest, capacity, &info, &status);
    cicu_idna_result result = {status, info.errors};
    return result;
}

static inline cicu_idna_result cicu_idna_to_unicode(
    const UIDNA *idna, const char *name, int32_t length, char *dest, int32_t capacity, int32_t *written) {
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    UErrorCode status = U_ZERO_ERROR;
    *written = uidna_nameToUnicodeUTF8(idna, name, length, dest, capacity, &info, &status);
    cicu_idna_result result = {status, info.errors};
    return result;
}

/// The checker whose confusables table `cicu_skeleton` uses. Null on failure.
static inline USpoofChecker *cicu_spoof_open(void) {
    UErrorCode status = U_ZERO_ERROR;
    USpoofChecker *checker = uspoof_open(&status);
    return U_SUCCESS(status) ? checker : 0;
}

/// The UTS 39 skeleton in UTF-8; the number of bytes written, or -1.
static inline int32_t cicu_skeleton(
    const USpoofChecker *checker, const char *text, int32_t length, char *dest, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t written = uspoof_getSkeletonUTF8(checker, 0, text, length, dest, capacity, &status);
    return U_SUCCESS(status) ? written : -1;
}

/// NFKC (compose != 0) or NFD of UTF-16 text; the number of units written, or -1.
static inline int32_t cicu_normalize(
    int compose, const UChar *text, int32_t length, UChar *dest, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *form = compose ? unorm2_getNFKCInstance(&status) : unorm2_getNFDInstance(&status);
    if (U_FAILURE(status)) return -1;
    int32_t written = unorm2_normalize(form, text, length, dest, capacity, &status);
    return U_SUCCESS(status) ? written : -1;
}

static inline UChar32 cicu_fold_case(UChar32 c) { return u_foldCase(c, U_FOLD_CASE_DEFAULT); }

/// Nonspacing or enclosing mark.
static inline int cicu_is_mark(UChar32 c) {
    int8_t type = u_charType(c);
    return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK;
}

/// Default_Ignorable_Code_Point: characters that show nothing.
static inline int cicu_is_invisible(UChar32 c) { return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT); }

/// The character's script (UScriptCode); 0 is Common, 1 is Inherited.
static inline int32_t cicu_script(UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t script = uscript_getScript(c, &status);
    return U_SUCCESS(status) ? script : -1;
}
