//! Words in a PNG file: its title and the link that it is from, so that the picture leads back as the SVG does.

/// How every PNG file begins.
pub const SIGNATURE: [u8; 8] = *b"\x89PNG\r\n\x1a\n";

/// Where the first chunk ends, which is the header, 13 bytes long.
const HEADER_END: usize = 8 + 4 + 4 + 13 + 4;

/// The file with texts in it, each with its keyword (PNG specification, `iTXt`); as it is where it is no PNG.
#[must_use]
pub fn with_texts(file: Vec<u8>, texts: &[(&str, &str)]) -> Vec<u8> {
    if !file.starts_with(&SIGNATURE) || file.len() < HEADER_END {
        return file;
    }
    let mut out = file[..HEADER_END].to_vec();
    for (keyword, text) in texts {
        let mut data = keyword.as_bytes().to_vec();
        // The end of the keyword; not compressed, by no method; no language, no translated keyword.
        data.extend([0, 0, 0, 0, 0]);
        data.extend(text.as_bytes());
        push_chunk(&mut out, *b"iTXt", &data);
    }
    out.extend(&file[HEADER_END..]);
    out
}

fn push_chunk(out: &mut Vec<u8>, kind: [u8; 4], data: &[u8]) {
    let Ok(length) = u32::try_from(data.len()) else {
        return;
    };
    out.extend(length.to_be_bytes());
    let start = out.len();
    out.extend(kind);
    out.extend(data);
    let sum = crc(&out[start..]);
    out.extend(sum.to_be_bytes());
}

/// The checksum of chunks (ISO 3309), bit by bit: there is little of it.
fn crc(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            let odd = sum & 1 == 1;
            sum >>= 1;
            if odd {
                sum ^= 0xEDB8_8320;
            }
        }
    }
    !sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        assert_eq!(crc(b"123456789"), 0xCBF4_3926);
        assert_eq!(crc(b"IEND"), 0xAE42_6082);
    }

    #[test]
    fn texts_stand_behind_the_header() {
        let mut file = SIGNATURE.to_vec();
        push_chunk(&mut file, *b"IHDR", &[0; 13]);
        push_chunk(&mut file, *b"IEND", &[]);
        let out = with_texts(file.clone(), &[("Title", "Größe")]);
        assert_eq!(out[..HEADER_END], file[..HEADER_END]);
        assert_eq!(&out[HEADER_END + 4..HEADER_END + 8], b"iTXt");
        let length = u32::from_be_bytes(out[HEADER_END..HEADER_END + 4].try_into().unwrap());
        let data = &out[HEADER_END + 8..][..length as usize];
        assert_eq!(data, "Title\0\0\0\0\0Größe".as_bytes());
        assert_eq!(out[out.len() - 12..], file[file.len() - 12..]);
        assert_eq!(out.len(), file.len() + 12 + data.len());
        assert_eq!(with_texts(b"GIF".to_vec(), &[("a", "b")]), b"GIF");
    }
}
