package gsi.viewer3d.format;

/** The kinds of files that hold points. */
public enum CloudFormat {
    /** Polygon file format: vertices of clouds and meshes. */
    PLY,
    /** Point cloud library. */
    PCD,
    /** A number table as text: xyz, txt, csv, pts. */
    XYZ,
    /** Laser scans, not compressed. */
    LAS,
    /** Laser scans, compressed. */
    LAZ,
    /** One NumPy array: points or depth. */
    NPY,
    /** Several NumPy arrays in a zip. */
    NPZ,
    /** Binary glTF: vertices of points and meshes. */
    GLB,
    /** Depth as a grey PNG. */
    PNG,
    /** Depth as an OpenEXR image. */
    EXR
}
