//! Documents that people write name their parts. A list of values in the order of the fields, which serde would take for
//! the same, is refused: nobody means it, and a field that is added later would shift all behind it.

use serde::de::{Deserializer, Visitor};

/// Reads whatever comes as named fields.
pub(super) struct ByName<D>(pub D);

impl<'de, D: Deserializer<'de>> Deserializer<'de> for ByName<D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_map(visitor)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// For types with `#[serde(remote = "Self")]`: written as derived, read by name alone.
macro_rules! read_by_name {
    ($($type:ident),* $(,)?) => {$(
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $type::serialize(self, serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $type::deserialize(super::by_name::ByName(deserializer))
            }
        }
    )*};
}

pub(super) use read_by_name;
