// Whether fma() rounds once: (1 + e)(1 − e) − 1 is −e² then, and 0 where the product is rounded first.
//
// numbers  in   e and minus one, as numbers that the compiler does not know
// answer   out  the result
// groups   1

layout(local_size_x = 1) in;
layout(std430, binding = 0) readonly buffer Numbers { float numbers[]; };
layout(std430, binding = 1) writeonly buffer Answer { float answer[]; };

void main() {
    precise float r = fma(1.0 + numbers[0], 1.0 - numbers[0], numbers[1]);
    answer[0] = r;
}
