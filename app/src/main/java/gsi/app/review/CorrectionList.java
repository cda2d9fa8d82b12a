package gsi.app.review;

import gsi.annotation.Correction;
import gsi.annotation.CorrectionField;
import gsi.app.text.Texts;
import gsi.dataset.EditSpec;
import gsi.dataset.Sample;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import gsi.icons.Icon;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What of the shown sample is an annotator's: by whom and when, what the file says, and a way back to that. */
final class CorrectionList extends VBox {

    private final Corrections corrections;
    private final TextCorrection correction;
    private final Texts texts;

    CorrectionList(Corrections corrections, TextCorrection correction, Texts texts) {
        super(2);
        this.corrections = corrections;
        this.correction = correction;
        this.texts = texts;
        getStyleClass().add("correction-list");
    }

    void show(Sample sample) {
        Map<CorrectionField, Correction> all = corrections.of(sample.key());
        getChildren().clear();
        all.forEach((field, c) -> getChildren().add(row(sample, c)));
        setVisible(!all.isEmpty());
        setManaged(!all.isEmpty());
    }

    private Node row(Sample sample, Correction c) {
        String before = asFiled(corrections.filed(sample.key()).edit(), c.field());
        Label what = new Label(texts.get(
                "corrected.by",
                texts.get("corrected." + c.field().word()),
                c.stamp().annotator(),
                texts.when(c.stamp().time())));
        what.setGraphic(Icon.EDIT.node());
        what.getStyleClass().add("correction-entry");
        what.setWrapText(true);
        what.setMaxWidth(Double.MAX_VALUE);
        what.setMinHeight(USE_PREF_SIZE);
        what.setTooltip(new Tooltip(texts.get("corrected.filed", before)));
        HBox.setHgrow(what, Priority.ALWAYS);
        Button back = new Button(null, Icon.UNDO.node());
        back.setAccessibleText(texts.get("corrected.back"));
        back.setTooltip(
                new Tooltip(texts.get(corrections.readOnly() ? "correct.readonly" : "corrected.back.tip", before)));
        back.setFocusTraversable(false);
        back.getStyleClass().addAll("button-icon", "flat", "small");
        back.setMinWidth(USE_PREF_SIZE);
        back.setDisable(corrections.readOnly());
        back.setOnAction(e -> correction.backToFile(c.field()));
        HBox row = new HBox(4, what, back);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String asFiled(EditSpec filed, CorrectionField field) {
        return switch (field) {
            case INSTRUCTION -> filed.instruction().prompt();
            case LABEL -> filed.target();
            case ORIGINAL_BOX -> box(filed.originalBox());
            case TARGET_BOX -> box(filed.wantedBox());
        };
    }

    private String box(@Nullable OrientedBox box) {
        if (box == null) {
            return texts.get("corrected.nobox");
        }
        Cuboid c = box.cuboid();
        return texts.get(
                "corrected.box",
                three(c.x(), c.y(), c.z()),
                three(c.w(), c.h(), c.l()),
                tenths(Math.toDegrees(
                        Math.atan2(box.rotation().m02(), box.rotation().m22()))));
    }

    private static String three(double x, double y, double z) {
        return tenths(100 * x) + ", " + tenths(100 * y) + ", " + tenths(100 * z);
    }

    private static String tenths(double v) {
        return String.format(Locale.ROOT, "%.1f", Math.rint(10 * v) / 10 + 0.0);
    }
}
