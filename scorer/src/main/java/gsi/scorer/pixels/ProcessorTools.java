package gsi.scorer.pixels;

/** What computes on the processor, with its working memory per thread; shared by all photos. Safe for many threads. */
final class ProcessorTools {

    final Parallelism parallelism;
    final Preprocessing preprocessing;
    final StructuralSimilarity similarity;
    private final ThreadLocal<Room> rooms = ThreadLocal.withInitial(Room::new);

    ProcessorTools(Parallelism parallelism) {
        this.parallelism = parallelism;
        this.preprocessing = new Preprocessing(parallelism);
        this.similarity = new StructuralSimilarity(parallelism);
    }

    /** Room for the edited image that the calling thread compares, used again for the next one. */
    float[] planes(int length) {
        return rooms.get().planes(length);
    }

    private static final class Room {
        private float[] planes = {};

        float[] planes(int length) {
            if (planes.length < length) {
                planes = new float[length];
            }
            return planes;
        }
    }
}
