package descenso.course.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.course.Block;
import descenso.course.Page;
import descenso.phrases.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InlineFormulasTest {

    static Stream<Arguments> lines() {
        return Stream.of(
                arguments("words without any", List.of()),
                arguments("a $b$ and a $c$", List.of("b", "c")),
                arguments("*so $a$*, **thus $b$**, [see $c$](d.e)", List.of("a", "b", "c")),
                arguments("**both *$a$ and $b$***, then\\\n$a$", List.of("a", "b", "a")),
                arguments("`$a$` is code", List.of()));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void formulasAreFoundInOrderAtAnyDepth(String line, List<String> sources) {
        assertThat(Inline.formulas(read(line)).map(SourceText::text)).isEqualTo(sources);
    }

    private static List<Inline> read(String line) {
        Page page = Page.parsed("x", Path.of("x.md"), Language.ES, "---\nid: x\ntitle: X\n---\n" + line);
        return ((Block.Paragraph) page.blocks().get(0)).text();
    }
}
