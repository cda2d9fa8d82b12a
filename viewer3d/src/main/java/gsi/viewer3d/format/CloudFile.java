package gsi.viewer3d.format;

import gsi.viewer3d.cloud.PointCloud;
import java.nio.file.Path;
import java.util.List;

/**
 * A point-cloud file that was read.
 *
 * @param file where it lies
 * @param format by content, not by name
 * @param encoding how the format's body is written, e.g. {@code binary little endian}
 * @param fields what the file says each point has, in its order, with types, e.g. {@code x float}; also those that are
 *     not used
 * @param declared how many points the file says it has; as many as were found where it does not say
 * @param dropped points left out because a coordinate is not finite
 * @param coloured whether colours come from the file; otherwise each is {@link PointCloud#NO_COLOUR}
 * @param notes what a person should know, e.g. that the file is cut off; empty for a flawless file
 * @param cloud the points, metres or whatever unit the file has
 */
public record CloudFile(
        Path file,
        CloudFormat format,
        String encoding,
        List<String> fields,
        long declared,
        long dropped,
        boolean coloured,
        List<String> notes,
        PointCloud cloud) {

    /** Copies the lists. */
    public CloudFile {
        fields = List.copyOf(fields);
        notes = List.copyOf(notes);
    }
}
