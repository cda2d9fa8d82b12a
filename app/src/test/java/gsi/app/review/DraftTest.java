package gsi.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.ReviewProject;
import gsi.annotation.Verdict;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What was typed is not lost, also where it was not decided. */
class DraftTest extends ReviewScene {

    private String note() {
        return review.noteProperty().get();
    }

    @Test
    void aNoteWithoutADecisionIsThereAfterARestart() throws IOException {
        show(2);
        review.noteProperty().set("two mugs?\n\"which\" 写");
        show(4);
        review.noteProperty().set("other");
        reopen();
        assertThat(shown()).isEqualTo(4);
        assertThat(note()).isEqualTo("other");
        show(2);
        assertThat(note()).isEqualTo("two mugs?\n\"which\" 写");
        show(3);
        assertThat(note()).isEmpty();
    }

    @Test
    void itIsInTheFileBeforeTheProgramEnds() throws IOException {
        show(1);
        review.noteProperty().set("half a sen");
        try (ReviewProject other = ReviewProject.open(files.project(), "test")) {
            assertThat(other.setting("note.drafts").orElseThrow()).contains("half a sen");
        }
    }

    @Test
    void decidedOrTakenBackItIsADraftNoLonger() throws IOException {
        show(0);
        review.noteProperty().set("good");
        review.decide(Verdict.ACCEPT, null);
        show(1);
        review.noteProperty().set("typed");
        review.noteProperty().set("");
        assertThat(project.setting("note.drafts")).contains("[]");
        reopen();
        show(0);
        assertThat(note()).isEqualTo("good");
        show(1);
        assertThat(note()).isEmpty();
    }

    @Test
    void aChangedNoteOfADecidedSampleIsADraftUntilItIsSaved() throws IOException {
        show(0);
        review.decide(Verdict.ACCEPT, null);
        show(0);
        review.noteProperty().set("thought of later");
        reopen();
        assertThat(note()).isEqualTo("thought of later");
        review.saveRemarks();
        assertThat(decisionOn(0).note()).isEqualTo("thought of later");
        assertThat(project.setting("note.drafts")).contains("[]");
    }

    @Test
    void draftsThatCannotBeReadAreNoReasonNotToOpen() throws IOException {
        for (String broken : new String[] {"{", "7", "[{\"set\":1}]", "[[]]", "null", ""}) {
            project.rememberSetting("note.drafts", broken);
            reopen();
            assertThat(note()).as(broken).isEmpty();
        }
    }
}
