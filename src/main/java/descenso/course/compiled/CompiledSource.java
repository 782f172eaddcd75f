package descenso.course.compiled;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/** The values of one source file of a compiled course. Each is decoded when it is requested. */
public final class CompiledSource {

    private final ByteBuffer values;
    private final Path folder;

    /**
     * Creates the values of a source.
     *
     * @param values the number of bytes of each value before its bytes
     * @param folder the folder of the course
     */
    CompiledSource(ByteBuffer values, Path folder) {
        this.values = values;
        this.folder = folder;
    }

    /**
     * Decodes a value.
     *
     * @param index the 0-based index of the value in the source
     * @throws ClassCastException if the value has another type
     */
    public <T> T value(int index, Class<T> type) {
        ByteBuffer rest = values.duplicate();
        for (int skipped = 0; skipped < index; skipped++) {
            int length = rest.getInt();
            rest.position(rest.position() + length);
        }
        rest.getInt();
        return type.cast(new ValueDecoder(rest, folder).next());
    }
}
