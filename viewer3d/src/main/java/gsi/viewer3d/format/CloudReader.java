package gsi.viewer3d.format;

/** Reads one format. */
@FunctionalInterface
interface CloudReader {

    /**
     * The whole file.
     *
     * @throws CloudFileException where no cloud can be made of it
     */
    CloudFile read(ReadJob job) throws CloudFileException;
}
