// ICU's converters without ICU's headers: whoever imports those and Foundation, which has an ICU of its own, does not compile
// (the tests of MailLog see what MailLog imports).
#pragma once
#include <stdint.h>

/// Bytes of a character set as UTF-8, U+FFFD for what stands for nothing.
/// `converter` is ICU's name of the character set. Returns the number of bytes written, or -1.
int32_t ccharset_to_utf8(const char *converter, const char *bytes, int32_t length, char *dest, int32_t capacity);
