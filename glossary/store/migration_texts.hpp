// SPDX-License-Identifier: Apache-2.0
// The migrations one by one; migrations.hpp has them in order.
#pragma once

namespace yakugo::store {

extern const char* const kVersion1;
extern const char* const kVersion2;
extern const char* const kVersion3;
extern const char* const kVersion4;
extern const char* const kVersion5;
extern const char* const kVersion6;
extern const char* const kVersion7;
extern const char* const kVersion8;
extern const char* const kVersion9;
extern const char* const kVersion10;
extern const char* const kVersion11;

}  // namespace yakugo::store
