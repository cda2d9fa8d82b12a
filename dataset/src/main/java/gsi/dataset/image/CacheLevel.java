package gsi.dataset.image;

/**
 * How full a cache of pictures, or of what is made of them, is.
 *
 * @param cache its name, for people
 * @param place where its entries lie
 * @param entries how many
 * @param bytes that they weigh, each weighed anew for this
 * @param limit bytes that it may keep; the newest entry stays even where it alone is heavier
 */
public record CacheLevel(String cache, Place place, int entries, long bytes, long limit) {

    /** Where entries lie. */
    public enum Place {
        HEAP,
        /** Features of a network lie outside the heap, what stands beside them inside. */
        PARTLY_HEAP,
        DISK
    }

    /** Whether it keeps more than it may. */
    public boolean isOver() {
        return bytes > limit && entries > 1;
    }
}
