package gsi.viewer3d.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a number of a point is for. */
enum Role {
    X(0),
    Y(1),
    Z(2),
    RED(16),
    GREEN(8),
    BLUE(0),
    /** Red, green and blue in the bits of one number, {@code 0xRRGGBB}. */
    PACKED(0),
    INTENSITY(0),
    LABEL(0);

    private final int place;

    Role(int place) {
        this.place = place;
    }

    /** Of an axis: 0, 1 or 2; of a colour channel: bits from the right. */
    int place() {
        return place;
    }

    boolean isAxis() {
        return this == X || this == Y || this == Z;
    }

    boolean isChannel() {
        return this == RED || this == GREEN || this == BLUE;
    }

    boolean isColour() {
        return isChannel() || this == PACKED;
    }

    /** By the names that programs give their fields; null for a field that is not used. */
    static @Nullable Role named(String field) {
        String name = field.toLowerCase(Locale.ROOT).replaceAll("^(scalar_|scalar field |//)", "");
        return switch (name) {
            case "x", "px", "pos_x", "x_m" -> X;
            case "y", "py", "pos_y", "y_m" -> Y;
            case "z", "pz", "pos_z", "z_m" -> Z;
            case "red", "r", "diffuse_red", "rf" -> RED;
            case "green", "g", "diffuse_green", "gf" -> GREEN;
            case "blue", "b", "diffuse_blue", "bf" -> BLUE;
            case "rgb", "rgba" -> PACKED;
            case "intensity", "i", "reflectance", "reflectivity", "remission" -> INTENSITY;
            case "label", "labels", "class", "class_id", "classification", "segment", "semantic", "instance" -> LABEL;
            default -> null;
        };
    }
}
