package descenso.cli;

import descenso.phrases.Language;
import descenso.phrases.Phrases;
import descenso.tui.Glyphs;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The system's two streams, in a language and in the characters that the locale has. */
record Console(Phrases phrases, Glyphs glyphs) {

    static Console of(Environment environment, Optional<Language> wish) {
        Language language = wish.or(environment::language).orElse(Language.ES);
        return new Console(Phrases.in(language), environment.glyphs());
    }

    void out(String text) {
        print(FileDescriptor.out, text);
    }

    void err(String text) {
        print(FileDescriptor.err, text);
    }

    private void print(FileDescriptor stream, String text) {
        new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8).println(glyphs.write(text));
    }
}
