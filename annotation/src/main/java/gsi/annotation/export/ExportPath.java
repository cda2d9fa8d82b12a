package gsi.annotation.export;

import java.nio.file.Path;
import java.util.List;

/**
 * A place inside an export, made of plain names only: nothing that a data set calls its photos, edits, sets or models can lead
 * out of the folder.
 */
final class ExportPath {

    /** A name that cannot be a file name, or would be more than one. */
    static final class UnsafeNameException extends Exception {
        private static final long serialVersionUID = 1L;

        UnsafeNameException(String name) {
            super("\"" + name + "\" cannot be the name of a file or folder");
        }
    }

    private final List<String> names;

    private ExportPath(List<String> names) {
        this.names = names;
    }

    static ExportPath of(String... names) throws UnsafeNameException {
        for (String name : names) {
            if (!isPlain(name)) {
                throw new UnsafeNameException(name);
            }
        }
        return new ExportPath(List.of(names));
    }

    private static boolean isPlain(String name) {
        return !name.isBlank()
                && !name.equals(".")
                && !name.equals("..")
                && name.chars().noneMatch(c -> c == '/' || c == '\\' || c == 0);
    }

    Path below(Path root) {
        Path at = root;
        for (String name : names) {
            at = at.resolve(name);
        }
        return at;
    }

    Path folderBelow(Path root) {
        return new ExportPath(names.subList(0, names.size() - 1)).below(root);
    }

    /** With {@code /} on every system. */
    @Override
    public String toString() {
        return String.join("/", names);
    }
}
