package gsi.viewer3d.format;

/** Is told how far a reader is, and can stop it. Called from several threads. */
public interface ReadProgress {

    /** Does not look, never stops. */
    ReadProgress NONE = new ReadProgress() {
        @Override
        public void done(double fraction) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * So much is done.
     *
     * @param fraction of the work, 0 to 1; grows, but may repeat
     */
    void done(double fraction);

    /** Asked often; once it says true the reader stops with a {@link java.util.concurrent.CancellationException}. */
    boolean isCancelled();
}
