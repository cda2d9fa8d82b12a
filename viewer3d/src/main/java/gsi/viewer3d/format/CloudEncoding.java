package gsi.viewer3d.format;

/** What clouds can be written as. */
public enum CloudEncoding {
    /** PLY, binary, little endian. */
    PLY_BINARY,
    /** PCD, as it lies in memory. */
    PCD_BINARY,
    /** PCD, LZF-compressed. */
    PCD_COMPRESSED
}
