// OpenSSL's libcrypto: digests for identifiers and, later, webhook signatures.
#pragma once
#include <openssl/sha.h>
