package gsi.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.dataset.SampleKey;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionJsonTest {

    private static Decision decision(Judgement judgement) {
        Stamp stamp = new Stamp(1, new UUID(1, 2), "ann", Instant.parse("2026-03-01T09:30:00.250Z"), "0.1.0");
        return new Decision(stamp, new SampleKey("fine", "a", "3"), judgement);
    }

    @Test
    void oneObjectPerLineWithItsFieldsInOrder() throws Exception {
        StringWriter out = new StringWriter();
        new DecisionJson()
                .writeLines(
                        List.of(
                                decision(Judgement.of(Verdict.ACCEPT)),
                                decision(new Judgement(Verdict.REJECT, "collision", "two\nlines \"写真\""))),
                        out);
        assertThat(out.toString()).isEqualTo("""
                        {"key":"a_3","set":"fine","decision":"accept","reason":null,"note":null,"annotator":"ann",\
                        "time":"2026-03-01T09:30:00.250Z","id":"00000000-0000-0001-0000-000000000002",\
                        "image_id":"a","query_id":"3","program_version":"0.1.0","ratings":{},"seen":{},"group":null}
                        {"key":"a_3","set":"fine","decision":"reject","reason":"collision","note":"two\\nlines \\"写真\\"",\
                        "annotator":"ann","time":"2026-03-01T09:30:00.250Z","id":"00000000-0000-0001-0000-000000000002",\
                        "image_id":"a","query_id":"3","program_version":"0.1.0","ratings":{},"seen":{},"group":null}
                        """);
    }
}
