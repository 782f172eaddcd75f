package descenso.course.source;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.MessageKey;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {

    /** The first 200 diagnostics of a file are enough to begin with. A last one says where the others begin. */
    @Test
    void onlyTheFirst200DiagnosticsAreKept() {
        Diagnostics findings = new Diagnostics();
        for (int line = 1; line <= 10_000; line++) {
            findings.error(Diagnostic.of(new SourcePosition(Path.of("x"), line, 1), MessageKey.COURSE_EMPTY_VALUE));
        }
        assertThat(findings.hasErrors()).isTrue();
        assertThat(findings.count())
                .as("the count includes the omitted diagnostics, for code that compares counts")
                .isEqualTo(10_000);
        assertThat(findings.faults()).hasSize(201);
        assertThat(findings.faults().get(199))
                .isEqualTo(Diagnostic.of(new SourcePosition(Path.of("x"), 200, 1), MessageKey.COURSE_EMPTY_VALUE));
        assertThat(findings.faults().get(200))
                .isEqualTo(Diagnostic.of(new SourcePosition(Path.of("x"), 201, 1), MessageKey.COURSE_MORE_FAULTS));
    }
}
