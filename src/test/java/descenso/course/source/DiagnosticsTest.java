package descenso.course.source;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.MessageKey;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {

    /**
     * Tests that the last of 201 diagnostics gives the position of the omitted ones. The first 200 of a file are enough
     * to begin with.
     */
    @Test
    void onlyTheFirst200DiagnosticsAreKept() {
        Diagnostics diagnostics = new Diagnostics();
        for (int line = 1; line <= 10_000; line++) {
            diagnostics.error(Diagnostic.of(new SourcePosition(Path.of("x"), line, 1), MessageKey.COURSE_EMPTY_VALUE));
        }
        assertThat(diagnostics.hasErrors()).isTrue();
        assertThat(diagnostics.count())
                .as("the count includes the omitted diagnostics, for code that compares counts")
                .isEqualTo(10_000);
        assertThat(diagnostics.diagnostics()).hasSize(201);
        assertThat(diagnostics.diagnostics().get(199))
                .isEqualTo(Diagnostic.of(new SourcePosition(Path.of("x"), 200, 1), MessageKey.COURSE_EMPTY_VALUE));
        assertThat(diagnostics.diagnostics().get(200))
                .isEqualTo(Diagnostic.of(new SourcePosition(Path.of("x"), 201, 1), MessageKey.COURSE_MORE_FAULTS));
    }
}
