#include "model/kernels.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <stdbool.h>

static bool has_f16c(void)
{
    unsigned eax, ebx, ecx, edx;
    return __get_cpuid(1, &eax, &ebx, &ecx, &edx) != 0 && (ecx & bit_F16C) != 0;
}

static size_t add_vectorised(const struct kernels *list[], size_t count)
{
    if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma") || !has_f16c()) {
        return count;
    }
    list[count++] = &kernels_avx2;
    if (__builtin_cpu_supports("avx512f")) {
        list[count++] = &kernels_avx512;
    }
    return count;
}

#else

static size_t add_vectorised(const struct kernels *list[], size_t count)
{
    (void)list;
    return count;
}

#endif

size_t kernels_available(const struct kernels *ret_list[KERNELS_MAX])
{
    ret_list[0] = &kernels_plain;
    return add_vectorised(ret_list, 1);
}

const struct kernels *kernels_best(void)
{
    const struct kernels *list[KERNELS_MAX];
    return list[kernels_available(list) - 1];
}
