package gsi.app.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeighedCacheTest {

    private final WeighedCache<String, Integer> cache = new WeighedCache<>(100, Integer::longValue);

    @Test
    void theLeastRecentlyUsedMakesRoom() {
        cache.put("a", 40);
        cache.put("b", 40);
        assertThat(cache.get("a")).hasValue(40);
        cache.put("c", 40);
        assertThat(cache.get("b")).isEmpty();
        assertThat(cache.get("a")).hasValue(40);
        assertThat(cache.get("c")).hasValue(40);
        assertThat(cache.weight()).isEqualTo(80);
    }

    @Test
    void whatIsOnScreenStaysEvenWhereItAloneIsTooHeavy() {
        cache.put("a", 10);
        cache.put("huge", 500);
        assertThat(cache.get("huge")).hasValue(500);
        assertThat(cache.get("a")).isEmpty();
        cache.put("b", 20);
        assertThat(cache.get("huge")).isEmpty();
        assertThat(cache.weight()).isEqualTo(20);
    }

    @Test
    void anEntryReplacedIsWeighedOnce() {
        cache.put("a", 60);
        cache.put("a", 30);
        assertThat(cache.get("a")).hasValue(30);
        assertThat(cache.weight()).isEqualTo(30);
    }
}
