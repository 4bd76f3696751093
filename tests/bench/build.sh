# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
# Sourced by the scripts of this folder, which define usage().

# Builds yakugo-bench-$1 where it has changed, in the release build or in --build DIR, and runs it with the other arguments.
run_bench() {
    local root build='' name=$1 arguments=()
    root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
    shift
    while (($# > 0)); do
        case $1 in
            --build)
                if (($# < 2)); then usage >&2; exit 2; fi
                build=$(cd "$2" && pwd)
                shift 2
                ;;
            -h | --help) usage; exit 0 ;;
            *) arguments+=("$1"); shift ;;
        esac
    done
    if [[ -z $build ]]; then
        build=$root/build/release
        (cd "$root" && cmake --preset release -DYAKUGO_BUILD_BENCH=ON >/dev/null)
    else
        cmake -S "$root" -B "$build" -DYAKUGO_BUILD_BENCH=ON >/dev/null
    fi
    if grep -q '^CMAKE_BUILD_TYPE:[A-Z]*=Debug' "$build/CMakeCache.txt"; then
        printf 'tests/bench/%s: %s is a debug build; its times say nothing\n' "$name" "$build" >&2
    fi
    cmake --build "$build" --target "yakugo-bench-$name" >&2
    # No exec: Linux would count the memory of whoever started this script as the peak of the bench, which compares its own with its children's.
    "$build/bin/yakugo-bench-$name" "${arguments[@]}"
}
