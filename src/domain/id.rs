//! Names that never change: questions, dimensions, participants, recommendations. Figures name what they are about, so
//! cloning one costs next to nothing.

use std::borrow::Borrow;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

macro_rules! id {
    ($(#[$doc:meta] $name:ident),+ $(,)?) => {$(
        #[$doc]
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id as it stands in files.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl<T: Into<String>> From<T> for $name {
            fn from(id: T) -> Self {
                Self(id.into().into())
            }
        }

        impl Default for $name {
            fn default() -> Self {
                String::new().into()
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl Deref for $name {
            type Target = str;
            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }
    )+};
}

id! {
    /// Id of a question, such as `CO1.1`.
    QuestionId,
    /// Id of a dimension, such as `CO1`.
    DimensionId,
    /// Id of a recommendation or of an own action, such as `CO1.1-a`.
    RecommendationId,
    /// Id of a participant within one assessment.
    ParticipantId,
    /// Key of a role, such as `it`.
    RoleId,
    /// Key of an owner, such as `cio`.
    OwnerId,
    /// Id of an option of a checklist.
    OptionId,
}
