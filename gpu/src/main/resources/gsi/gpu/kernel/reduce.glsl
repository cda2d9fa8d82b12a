// Sums over a group of 256 invocations, pairwise, in twice the precision.

shared vec2 partialSums[256];

// The sum over the group; valid for invocation 0. All invocations must call it.
vec2 groupSum(vec2 value, int invocation) {
    partialSums[invocation] = value;
    barrier();
    for (int half_ = 128; half_ > 0; half_ >>= 1) {
        if (invocation < half_) {
            partialSums[invocation] = longSum(partialSums[invocation], partialSums[invocation + half_]);
        }
        barrier();
    }
    return partialSums[0];
}
