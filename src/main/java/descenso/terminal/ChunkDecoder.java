package descenso.terminal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decoder of UTF-8 that arrives in chunks, between which a character may be divided. Faulty bytes are replaced. */
public final class ChunkDecoder {

    private final CharsetDecoder characters = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);

    /** The first bytes of a character whose rest has not arrived; a character of UTF-8 has four at most. */
    private ByteBuffer rest = ByteBuffer.allocate(0);

    /** Returns the characters that a chunk completes. */
    public String decode(byte[] octets, int from, int length) {
        ByteBuffer all = ByteBuffer.allocate(rest.remaining() + length)
                .put(rest)
                .put(octets, from, length)
                .flip();
        CharBuffer decoded = CharBuffer.allocate(all.remaining());
        characters.decode(all, decoded, false);
        rest = all.slice();
        return decoded.flip().toString();
    }
}
