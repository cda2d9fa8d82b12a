package gsi.annotation;

import gsi.dataset.SampleKey;

/** Keys for tests. */
final class SampleKeys {

    private SampleKeys() {}

    static SampleKey key(int n) {
        return new SampleKey("fine", "photo_" + n / 10, String.valueOf(n % 10));
    }
}
