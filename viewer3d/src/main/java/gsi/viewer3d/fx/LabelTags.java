package gsi.viewer3d.fx;

import gsi.viewer3d.render.LabelAnchor;
import gsi.viewer3d.render.LabelLayout;
import gsi.viewer3d.render.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.Insets;
import javafx.scene.Group;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** Writes the texts of a picture over it, tags kept apart. Logical pixels; fonts are those of the surroundings. */
final class LabelTags extends Group {

    private static final double GAP = 4;
    private static final double OPACITY = 0.86;
    private static final CornerRadii ROUND = new CornerRadii(4);
    private static final Insets PADDING = new Insets(1, 6, 2, 6);

    private final List<StackPane> tags = new ArrayList<>();
    private final List<Text> letters = new ArrayList<>();

    LabelTags() {
        setManaged(false);
        setMouseTransparent(true);
    }

    /** Shows these texts and no others. */
    void show(List<LabelAnchor> anchors, double scale, Palette palette, double width, double height) {
        showTags(of(anchors, k -> k != LabelAnchor.Kind.LETTER), scale, palette, width, height);
        showLetters(of(anchors, k -> k == LabelAnchor.Kind.LETTER), scale);
    }

    private static List<LabelAnchor> of(List<LabelAnchor> anchors, Predicate<LabelAnchor.Kind> wanted) {
        return anchors.stream().filter(a -> wanted.test(a.kind())).toList();
    }

    private void showTags(List<LabelAnchor> anchors, double scale, Palette palette, double width, double height) {
        while (tags.size() < anchors.size()) {
            StackPane tag = new StackPane(new Text());
            tag.setManaged(false);
            tag.setPadding(PADDING);
            tag.getStyleClass().add("point-cloud-tag");
            tags.add(tag);
            getChildren().add(tag);
        }
        List<LabelLayout.Tag> sizes = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            StackPane tag = tags.get(i);
            tag.setVisible(i < anchors.size());
            if (tag.isVisible()) {
                LabelAnchor a = anchors.get(i);
                dress(tag, a, palette);
                tag.applyCss();
                sizes.add(new LabelLayout.Tag(
                        a.x() / scale,
                        a.y() / scale,
                        Math.ceil(tag.prefWidth(-1)),
                        Math.ceil(tag.prefHeight(-1)),
                        a.kind() == LabelAnchor.Kind.BESIDE));
            }
        }
        List<LabelLayout.Place> places = LabelLayout.place(sizes, width, height, GAP);
        for (int i = 0; i < places.size(); i++) {
            LabelLayout.Place p = places.get(i);
            tags.get(i)
                    .resizeRelocate(
                            Math.rint(p.x()),
                            Math.rint(p.y()),
                            sizes.get(i).width(),
                            sizes.get(i).height());
        }
    }

    private static void dress(StackPane tag, LabelAnchor a, Palette palette) {
        Text text = (Text) tag.getChildren().getFirst();
        text.setText(a.text());
        text.setFill(colour(palette.text()));
        Color background = colour(palette.background());
        tag.setBackground(
                new Background(new BackgroundFill(background.deriveColor(0, 1, 1, OPACITY), ROUND, Insets.EMPTY)));
        tag.setBorder(
                new Border(new BorderStroke(colour(a.argb()), BorderStrokeStyle.SOLID, ROUND, new BorderWidths(1.5))));
    }

    private void showLetters(List<LabelAnchor> anchors, double scale) {
        while (letters.size() < anchors.size()) {
            Text letter = new Text();
            letter.setManaged(false);
            letter.getStyleClass().add("point-cloud-axis");
            letters.add(letter);
            getChildren().add(letter);
        }
        for (int i = 0; i < letters.size(); i++) {
            Text letter = letters.get(i);
            letter.setVisible(i < anchors.size());
            if (letter.isVisible()) {
                LabelAnchor a = anchors.get(i);
                letter.setText(a.text());
                letter.setFill(colour(a.argb()));
                letter.applyCss();
                var box = letter.getLayoutBounds();
                letter.relocate(
                        Math.rint(a.x() / scale - box.getWidth() / 2), Math.rint(a.y() / scale - box.getHeight() / 2));
            }
        }
    }

    private static Color colour(int argb) {
        return Color.rgb((argb >> 16) & 0xFF, (argb >> 8) & 0xFF, argb & 0xFF, (argb >>> 24) / 255.0);
    }
}
