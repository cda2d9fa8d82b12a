package gsi.app;

/** The version that is stamped on decisions and exports. */
public final class ProgramVersion {

    private ProgramVersion() {}

    /** From the jar's manifest; {@code development} where the program does not run from a jar. */
    public static String current() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
