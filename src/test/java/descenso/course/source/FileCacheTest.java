package descenso.course.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a value is read once, until its file changes or the value is dropped. */
class FileCacheTest {

    @TempDir
    private Path folder;

    private final List<Reference<SourceText>> held = new ArrayList<>();
    private final FileCache<SourceText> cache = new FileCache<>() {
        @Override
        Reference<SourceText> hold(SourceText value) {
            held.add(super.hold(value));
            return held.get(held.size() - 1);
        }
    };
    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("a.yaml"), "a: 1");
    }

    private SourceText read() throws CourseException {
        return cache.read(file, SourceText::read);
    }

    @Test
    void valueIsReadOnce() throws CourseException {
        assertThat(read()).isSameAs(read());
        assertThat(held).hasSize(1);
    }

    @Test
    void changedFileIsReadAgain() throws CourseException, IOException {
        assertThat(read()).hasToString("a: 1");
        Files.writeString(file, "a: 123");
        assertThat(read()).hasToString("a: 123");
    }

    @Test
    void droppedValueIsReadAgain() throws CourseException {
        SourceText first = read();
        held.get(0).clear();
        assertThat(read()).isEqualTo(first).isNotSameAs(first).isSameAs(read());
    }

    @Test
    void failureIsNotKept() throws CourseException, IOException {
        Files.delete(file);
        assertThatThrownBy(this::read).isInstanceOf(CourseException.class);
        write();
        assertThat(read()).hasToString("a: 1");
        assertThat(held).hasSize(1);
    }
}
