package descenso.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/** A picture on disk: what it follows from, a checksum of both, and the bytes that paint it. */
record PictureFile(Path path) {

    /**
     * The picture, where it follows from just that.
     *
     * @throws IOException where there is no such file
     */
    Optional<byte[]> read(byte[] origin) throws IOException {
        byte[] file = Files.readAllBytes(path);
        int begin = origin.length + Long.BYTES;
        if (file.length <= begin || !Arrays.equals(file, 0, origin.length, origin, 0, origin.length)) {
            return Optional.empty();
        }
        byte[] painted = Arrays.copyOfRange(file, begin, file.length);
        boolean isWhole = ByteBuffer.wrap(file, origin.length, Long.BYTES).getLong() == checksum(origin, painted);
        return isWhole ? Optional.of(painted) : Optional.empty();
    }

    /**
     * Replaces what was kept.
     *
     * @throws IOException where that cannot be done; the old file then stands as it was
     */
    void write(byte[] origin, byte[] painted) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(origin.length + Long.BYTES + painted.length);
        content.put(origin).putLong(checksum(origin, painted)).put(painted);
        Path folder = Files.createDirectories(path.toAbsolutePath().getParent());
        // one name, so that no kill leaves more than one; what two write into it at once, no checksum fits
        Path fresh = folder.resolve(path.getFileName() + ".new");
        try {
            Files.write(fresh, content.array());
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static long checksum(byte[] origin, byte[] painted) {
        CRC32 sum = new CRC32();
        sum.update(origin);
        sum.update(painted);
        return sum.getValue();
    }
}
